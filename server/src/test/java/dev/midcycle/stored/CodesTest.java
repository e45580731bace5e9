package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Constants that stand in columns of their own do so under words that stay, whatever they are
/// called in code. Words are added to the table, and none is ever changed.
class CodesTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          column                 | type                        | words
          api_key.scope          | access.Scope                | write read events
          audit.action           | audit.Action                | tenant_created key_created key_rotated key_revoked clock_advanced catalog_published customer_created customer_updated member_added member_updated member_removed method_added method_removed method_made_default credit_granted subscribed changed change_scheduled cancelled cancellation_scheduled undone paused resumed reactivated coupon_given charged subscription_labelled budget_set stop_set document_issued payment_started payment_succeeded payment_declined payment_unknown sales_requested sales_joined sales_updated usage_corrected usage_replayed work_released
          credit_entry.kind      | credit.CreditEntry$Kind     | granted credited applied held released
          document.kind          | invoice.Document$Kind       | invoice credit_note
          document.status        | invoice.Document$Status     | issued paid void uncollectible
          member.role            | access.Role                 | admin billing viewer
          paper.kind             | paper.Paper$Kind            | document receipt usage_report
          payment.state          | payment.Payment$State       | started unknown succeeded declined
          quote.state            | change.Quote$State          | open checking confirmed failed
          sales_request.status   | sales.SalesRequest$Status   | new contacted won lost
          spending_rule.stop     | alert.SpendingRule$Stop     | never included budget
          subscription.interval  | time.Interval               | day week month quarter year
          subscription.late_usage | catalog.BillingRules$LateUsage | next_invoice reject
          subscription.status    | terms.Status                | future trial active paused cancelled
          tenant.mode            | customer.Tenant$Mode        | test live
          usage_unmatched.reason | event.EventResult$Unknown   | unknown_customer unknown_meter
          work_item.kind         | job.WorkQueue$Kind          | bill collect resolve fold alert replay paper
          """)
  void a_constant_keeps_the_word_that_it_is_stored_as(String column, String type, String words)
      throws ReflectiveOperationException {
    assertThat(words(Class.forName("dev.midcycle." + type))).as(column).isEqualTo(words);
  }

  enum Paint {
    CRIMSON("red"),
    NAVY("blue");

    private final String code;

    Paint(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  enum Renamed {
    CRIMSON,
    NAVY
  }

  @Test
  void a_constant_that_is_renamed_under_its_word_is_told_from_one_whose_word_changed() {
    assertThat(words(Paint.class)).isEqualTo("red blue");
    assertThat(words(Renamed.class)).isEqualTo("crimson navy");
  }

  private static String words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> word((Enum<?>) one))
        .collect(Collectors.joining(" "));
  }

  private static String word(Enum<?> constant) {
    return Arrays.stream(constant.getDeclaringClass().getDeclaredMethods())
        .filter(method -> method.getName().equals("code") && method.getParameterCount() == 0)
        .findFirst()
        .map(method -> said(method, constant))
        .orElseGet(() -> constant.name().toLowerCase(Locale.ROOT));
  }

  private static String said(Method code, Enum<?> constant) {
    try {
      code.setAccessible(true);
      return (String) code.invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(code.toString(), e);
    }
  }
}
