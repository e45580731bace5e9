package dev.midcycle.api.http;

import dev.midcycle.access.Principal;
import dev.midcycle.access.Role;
import java.util.Set;

/// Who may call a route.
public sealed interface Who {
  /// No identity is asked for.
  record Anyone() implements Who {}

  /// Those with an identity.
  ///
  /// @param merchant a tenant's own programs, by API key
  /// @param roles members of a customer, by portal session
  record Known(boolean merchant, Set<Role> roles) implements Who {
    public Known {
      roles = Set.copyOf(roles);
    }
  }

  static Who anyone() {
    return new Anyone();
  }

  static Who merchant() {
    return new Known(true, Set.of());
  }

  static Who members() {
    return new Known(false, Set.of(Role.values()));
  }

  static Who merchantOrMembers() {
    return new Known(true, Set.of(Role.values()));
  }

  static Who merchantOrPayers() {
    return new Known(true, Set.of(Role.ADMIN, Role.BILLING));
  }

  static Who merchantOrAdmins() {
    return new Known(true, Set.of(Role.ADMIN));
  }

  default boolean allows(Principal principal) {
    return switch (this) {
      case Anyone() -> true;
      case Known(var merchant, var roles) ->
          switch (principal) {
            case Principal.Merchant _ -> merchant;
            case Principal.Person person -> roles.contains(person.role());
          };
    };
  }
}
