package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.config.Secret;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The key of the operator: set for the start, or made by the first one.
class OperatorKeyTest {
  private static final String TENANTS = "/v1/operator/tenants";

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private static int status(String key, String path) {
    return INSTALLATION.anonymous().withKey(key).get(path).status();
  }

  /// What was done with keys, by the audit.
  private static List<String> actions(TenantId tenant) {
    return INSTALLATION.rows(
        "select action from audit where tenant = '%s' and action like 'key_%%' order by id"
            .formatted(tenant.uuid()));
  }

  @Test
  void an_operators_key_that_is_set_works_until_another_is_set() {
    var one = "mk_operator_" + "a".repeat(32);
    var other = "mk_operator_" + "b".repeat(32);
    var before = actions(TenantId.OPERATOR).size();
    var said = new ArrayList<String>();

    OperatorKey.see(INSTALLATION.application, Optional.of(new Secret(one)), said::add);
    OperatorKey.see(INSTALLATION.application, Optional.of(new Secret(one)), said::add);
    assertThat(status(one, TENANTS)).isEqualTo(200);
    OperatorKey.see(INSTALLATION.application, Optional.of(new Secret(other)), said::add);

    assertThat(status(one, TENANTS)).isEqualTo(401);
    assertThat(status(other, TENANTS)).isEqualTo(200);
    assertThat(status(other, "/v1/customers")).isEqualTo(403);
    assertThat(said).isEmpty();
    assertThat(actions(TenantId.OPERATOR).subList(before, before + 2)).containsOnly("key_created");
    assertThat(actions(TenantId.OPERATOR)).hasSize(before + 2);
  }

  @Test
  void an_operators_key_that_can_be_guessed_is_refused() {
    for (var weak : List.of("secret", "mk_operator_short", "mk_live_" + "a".repeat(40))) {
      assertThat(OperatorKey.problem(Optional.of(new Secret(weak)))).as(weak).isPresent();
    }
    assertThat(OperatorKey.problem(Optional.of(new Secret("mk_operator_" + "a".repeat(32)))))
        .isEmpty();
  }

  @Test
  void the_first_start_prints_an_operators_key_and_no_other_does() {
    try (var fresh = new Installation()) {
      var said = new ArrayList<String>();

      OperatorKey.see(fresh.application, Optional.empty(), said::add);
      OperatorKey.see(fresh.application, Optional.empty(), said::add);

      assertThat(said).singleElement().asString().contains("shown only once: mk_operator_");
      var key = said.getFirst().substring(said.getFirst().indexOf("mk_"));
      assertThat(fresh.anonymous().withKey(key).get(TENANTS).status()).isEqualTo(200);
    }
  }
}
