package dev.midcycle.app.config;

import dev.midcycle.db.Login;
import java.util.Optional;

/// The address of a PostgreSQL of one's own. Spelled without the password that it may hold.
public record DatabaseUrl(String text) {
  public DatabaseUrl {
    Login.parse(text, Optional.empty(), Optional.empty());
  }

  /// `user` and `password` count where the address says none.
  public Login login(Optional<String> user, Optional<Secret> password) {
    return Login.parse(text, user, password.map(Secret::text));
  }

  @Override
  public String toString() {
    return Login.parse(text, Optional.empty(), Optional.empty()).place();
  }
}
