package dev.midcycle.http;

import dev.midcycle.access.Principal;
import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import java.util.Set;

/// Who may call a route.
public sealed interface Who {
  /// No identity is asked for.
  record Anyone() implements Who {}

  /// Those with an identity.
  ///
  /// @param scopes a tenant's own programs, by an API key of one of these; none for portal sessions
  ///   alone
  /// @param roles members of a customer, by portal session
  record Known(Set<Scope> scopes, Set<Role> roles) implements Who {
    public Known {
      scopes = Set.copyOf(scopes);
      roles = Set.copyOf(roles);
    }

    @Override
    public Known reading() {
      return scopes.contains(Scope.WRITE)
          ? new Known(Set.of(Scope.WRITE, Scope.READ), roles)
          : this;
    }
  }

  /// Whoever has the link by which a document is paid.
  record LinkHolder() implements Who {}

  /// Whoever runs this Midcycle, by a key of their own.
  record Operator() implements Who {}

  static Who anyone() {
    return new Anyone();
  }

  static Who merchant() {
    return new Known(Set.of(Scope.WRITE), Set.of());
  }

  /// The merchant's programs, those included that only report usage.
  static Who reporters() {
    return new Known(Set.of(Scope.WRITE, Scope.EVENTS), Set.of());
  }

  static Who operator() {
    return new Operator();
  }

  static Who linkHolder() {
    return new LinkHolder();
  }

  static Who members() {
    return new Known(Set.of(), Set.of(Role.values()));
  }

  static Who merchantOrMembers() {
    return new Known(Set.of(Scope.WRITE), Set.of(Role.values()));
  }

  static Who merchantOrPayers() {
    return new Known(Set.of(Scope.WRITE), Set.of(Role.ADMIN, Role.BILLING));
  }

  static Who merchantOrAdmins() {
    return new Known(Set.of(Scope.WRITE), Set.of(Role.ADMIN));
  }

  /// The same, for a route that changes nothing: a key that may only read will do.
  default Who reading() {
    return this;
  }

  default boolean allows(Principal principal) {
    return switch (this) {
      case Anyone() -> true;
      case Operator() -> principal instanceof Principal.Operator;
      case LinkHolder() -> principal instanceof Principal.LinkHolder;
      case Known(var scopes, var roles) ->
          switch (principal) {
            case Principal.Merchant merchant -> scopes.contains(merchant.scope());
            case Principal.Person person -> roles.contains(person.role());
            case Principal.Operator _, Principal.LinkHolder _ -> false;
          };
    };
  }
}
