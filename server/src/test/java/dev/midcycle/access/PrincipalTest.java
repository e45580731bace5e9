package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a principal is called, and what is written of it: names, and no secrets.
class PrincipalTest {
  private static final TenantId TENANT = new TenantId(id(1));
  private static final ApiKeyId KEY = new ApiKeyId(id(2));
  private static final CustomerId CUSTOMER = new CustomerId(id(3));
  private static final MemberId MEMBER = new MemberId(id(4));
  private static final SessionId SESSION = new SessionId(id(5));
  private static final Instant NOW = Instant.parse("2026-04-01T16:00:00Z");

  private static final Principal MERCHANT = new Principal.Merchant(TENANT, KEY, Scope.WRITE);
  private static final Principal OPERATOR = new Principal.Operator(KEY);
  private static final Principal PERSON =
      new Principal.Person(TENANT, CUSTOMER, MEMBER, Role.BILLING, SESSION, "csrf-secret");

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, number);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(MERCHANT, TENANT, KEY.text()),
        Arguments.of(OPERATOR, TenantId.OPERATOR, KEY.text()),
        Arguments.of(PERSON, TENANT, MEMBER.text()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_called_by_its_key_or_its_member(Principal who, TenantId tenant, String name) {
    var attempt = Attempt.of(who, "POST /v1/quotes", "once", new byte[] {1});

    assertThat(who.name()).isEqualTo(name);
    assertThat(who.tenant()).isEqualTo(tenant);
    assertThat(attempt.principal()).isEqualTo(name);
    assertThat(attempt.tenant()).isEqualTo(tenant);
  }

  static Stream<Arguments> texts() {
    var secret = Secret.make("mk_", TENANT);
    var shown = secret.text().substring(secret.text().length() - 6);
    var key =
        new ApiKey(
            KEY,
            "CI",
            Scope.READ,
            "mk_…abc",
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Stream.of(
        Arguments.of(PERSON, "Person[" + MEMBER + " of " + CUSTOMER + " as billing]"),
        Arguments.of(secret, "…" + shown),
        Arguments.of(new ApiKeys.Made(key, secret.text()), "Made[" + key + "]"),
        Arguments.of(new PortalSessions.Link(SESSION, secret.text(), NOW), "Link[" + SESSION + "]"),
        Arguments.of(new SessionToken(secret.text(), Duration.ofHours(8)), "SessionToken[…]"),
        Arguments.of(
            new Answered(201, "text/plain", new byte[] {'o', 'k'}, new byte[0]), "201 ok"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_is_written_of_a_secret_does_not_tell_it(Object holder, String written) {
    assertThat(holder).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN,   admin,   true,  true",
    "BILLING, billing, false, true",
    "VIEWER,  viewer,  false, false",
  })
  void a_role_may_do_what_is_its_own(Role role, String code, boolean mayChange, boolean mayPay) {
    assertThat(role.code()).isEqualTo(code);
    assertThat(Role.of(code)).contains(role);
    assertThat(role.mayChange()).isEqualTo(mayChange);
    assertThat(role.mayPay()).isEqualTo(mayPay);
  }

  @ParameterizedTest
  @CsvSource({"WRITE, write", "READ, read", "EVENTS, events"})
  void a_scope_has_a_name(Scope scope, String code) {
    assertThat(scope.code()).isEqualTo(code);
    assertThat(Scope.of(code)).contains(scope);
  }

  @Test
  void what_is_no_role_or_scope_is_none() {
    assertThat(Role.of("owner")).isEmpty();
    assertThat(Scope.of("admin")).isEmpty();
  }
}
