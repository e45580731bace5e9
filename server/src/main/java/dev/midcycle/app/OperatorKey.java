package dev.midcycle.app;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.KeyKind;
import dev.midcycle.access.Scope;
import dev.midcycle.app.config.Secret;
import dev.midcycle.audit.Actor;
import dev.midcycle.id.TenantId;
import java.util.Optional;
import java.util.function.Consumer;

/// Sees to it that the operator's API has a key: the one that is set, or one made at the first
/// start.
final class OperatorKey {
  private OperatorKey() {}

  /// What is wrong with a key that is set.
  static Optional<String> problem(Optional<Secret> set) {
    return set.map(Secret::text)
        .filter(text -> !KeyKind.isOperators(text))
        .map(_ -> "operator_key must be %s.".formatted(KeyKind.OPERATORS));
  }

  static void see(Application application, Optional<Secret> set, Consumer<String> progress) {
    var owner = ApiKeys.Owner.operator(application.core().clock().instant());
    if (set.isPresent()) {
      application.core().keys().set(owner, set.get().text(), Actor.OPERATOR);
    } else if (application.core().keys().hasNone(TenantId.OPERATOR)) {
      var made = application.core().keys().create(owner, "first", Scope.WRITE, Actor.OPERATOR);
      progress.accept("An operator key, shown only once: " + made.secret());
    }
  }
}
