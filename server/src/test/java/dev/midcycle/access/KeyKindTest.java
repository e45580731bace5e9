package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A key names its tenant, and what kind of tenant that is.
class KeyKindTest {
  private static final TenantId ACME = new TenantId(new UUID(0x0190_0000_0000_7000L, 1));
  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0x0190_0000_0000_7000L, 2));

  private static TenantId owner(KeyKind kind) {
    return kind == KeyKind.OPERATOR ? TenantId.OPERATOR : ACME;
  }

  @ParameterizedTest
  @CsvSource({"LIVE, mk_live_", "TEST, mk_test_", "OPERATOR, mk_operator_", "PLAIN, mk_"})
  void a_fresh_key_is_found_by_its_text(KeyKind kind, String prefix) {
    var made = kind.make(owner(kind));

    assertThat(made.text()).startsWith(prefix).isNotEqualTo(kind.make(owner(kind)).text());
    assertThat(KeyKind.find(made.text())).contains(made);
    assertThat(kind.secret(made.text())).isEqualTo(made);
    assertThat(kind.hint(made))
        .isEqualTo(prefix + "…" + made.text().substring(made.text().length() - 6));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIVE", "TEST", "PLAIN"})
  void no_tenants_key_is_the_operators(KeyKind kind) {
    assertThat(KeyKind.find(kind.make(TenantId.OPERATOR).text())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_key_of_another_kind_is_refused(KeyKind kind) {
    var other = kind == KeyKind.TEST ? KeyKind.LIVE : KeyKind.TEST;

    assertThatThrownBy(() -> kind.secret(other.make(owner(other)).text()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(kind.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIVE", "TEST", "PLAIN"})
  void what_is_longer_or_shorter_or_begins_otherwise_is_no_key(KeyKind kind) {
    var key = kind.make(ACME).text();

    assertThat(KeyKind.find(key + "x")).isEmpty();
    assertThat(KeyKind.find(key.substring(0, key.length() - 1))).isEmpty();
    assertThat(KeyKind.find("x" + key.substring(1))).isEmpty();
    assertThat(KeyKind.find(key.substring(0, key.indexOf('_') + 1))).isEmpty();
  }

  @Test
  void a_key_is_the_operators_or_a_merchants() {
    assertThat(KeyKind.principal(TenantId.OPERATOR, KEY, Scope.WRITE))
        .isEqualTo(new Principal.Operator(KEY));
    assertThat(KeyKind.principal(ACME, KEY, Scope.READ))
        .isEqualTo(new Principal.Merchant(ACME, KEY, Scope.READ));
  }
}
