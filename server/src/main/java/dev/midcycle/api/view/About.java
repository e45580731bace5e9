package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a sentence is about, by name: whoever words it anew takes the names, days and amounts from
/// here.
public final class About {
  public static final About NOTHING = new About(Collections.emptySortedMap());

  private final SortedMap<String, Object> fields;

  private About(SortedMap<String, Object> fields) {
    this.fields = fields;
  }

  @JsonValue
  public SortedMap<String, Object> fields() {
    return fields;
  }

  /// The name of the plan there is afterwards.
  About plan(String name) {
    return with("plan", name);
  }

  /// The name of the plan there was.
  About before(String name) {
    return with("before", name);
  }

  /// The name of an add-on, a coupon or something charged once.
  About item(String name) {
    return with("item", name);
  }

  About interval(String code) {
    return with("interval", code);
  }

  About currency(String code) {
    return with("currency", code);
  }

  About status(String code) {
    return with("status", code);
  }

  /// Which of the cases of one code.
  About why(String code) {
    return with("why", code);
  }

  About on(When when, String day) {
    return with("when", Words.code(when)).date(day);
  }

  About date(String day) {
    return with("date", day);
  }

  /// The last day on which something still is.
  About until(String day) {
    return with("until", day);
  }

  About days(int days) {
    return with("days", days);
  }

  About amount(Amount amount) {
    return with("amount", amount);
  }

  /// The part of the amount that becomes credit.
  About credited(Amount amount) {
    return with("credited", amount);
  }

  About paid(boolean paid) {
    return with("paid", paid);
  }

  About changes(List<TermChange> changes) {
    return with("changes", List.copyOf(changes));
  }

  /// How a day lies to the one on which it is said.
  enum When {
    PAST,
    TODAY,
    SCHEDULED
  }

  private About with(String name, Object value) {
    var more = new TreeMap<>(fields);
    more.put(name, value);
    return new About(Collections.unmodifiableSortedMap(more));
  }
}
