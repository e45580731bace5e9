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
  public About plan(String name) {
    return with("plan", name);
  }

  /// The name of the plan there was.
  public About before(String name) {
    return with("before", name);
  }

  /// The name of an add-on, a coupon or something charged once.
  public About item(String name) {
    return with("item", name);
  }

  public About interval(String code) {
    return with("interval", code);
  }

  public About currency(String code) {
    return with("currency", code);
  }

  public About status(String code) {
    return with("status", code);
  }

  /// Which of the cases of one code.
  public About why(String code) {
    return with("why", code);
  }

  public About on(When when, String day) {
    return with("when", Words.code(when)).date(day);
  }

  public About date(String day) {
    return with("date", day);
  }

  /// The last day on which something still is.
  public About until(String day) {
    return with("until", day);
  }

  public About days(int days) {
    return with("days", days);
  }

  /// Such as `20`.
  public About percent(String percent) {
    return with("percent", percent);
  }

  /// Such as `12 months`.
  public About length(String length) {
    return with("length", length);
  }

  public About amount(Amount amount) {
    return with("amount", amount);
  }

  /// The part of the amount that becomes credit.
  public About credited(Amount amount) {
    return with("credited", amount);
  }

  public About paid(boolean paid) {
    return with("paid", paid);
  }

  public About changes(List<TermChange> changes) {
    return with("changes", List.copyOf(changes));
  }

  /// How a day lies to the one on which it is said.
  public enum When {
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
