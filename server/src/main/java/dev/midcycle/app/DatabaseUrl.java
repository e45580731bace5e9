package dev.midcycle.app;

import dev.midcycle.db.Login;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/// The address of a PostgreSQL of one's own.
final class DatabaseUrl {
  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "${env:MIDCYCLE_DATABASE_URL}",
      showDefaultValue = Visibility.NEVER,
      description = {
        "A PostgreSQL (15 or newer) of your own, as postgresql://user:password@host:5432/database.",
        "Also read from MIDCYCLE_DATABASE_URL. Without it Midcycle runs one itself."
      })
  private @Nullable String url;

  Optional<Login> login() {
    return Optional.ofNullable(url).filter(text -> !text.isBlank()).map(Login::parse);
  }
}
