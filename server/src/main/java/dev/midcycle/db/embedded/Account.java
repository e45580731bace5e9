package dev.midcycle.db.embedded;

import dev.midcycle.db.DatabaseProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Under whose name PostgreSQL runs. It refuses root, so for root each command gets a `prefix`: a
/// user namespace of its own, in which root's files stay root's, or else another user, the `owner`,
/// to whom the files are then given.
record Account(List<String> prefix, Optional<String> owner) {
  private static final List<String> USERS = List.of("postgres", "nobody");

  static Account choose(Path folder) {
    if (!"0".equals(Shell.run(folder, List.of("id", "-u")).output())) {
      return new Account(List.of(), Optional.empty());
    }
    return candidates().stream()
        .filter(account -> account.works(folder))
        .findFirst()
        .orElseThrow(() -> new DatabaseProblem(refusal(folder)));
  }

  List<String> command(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  /// Hands the files over, where they must be another user's.
  void own(Path folder) {
    owner.ifPresent(name -> {
      var given = Shell.run(folder, List.of("chown", "-R", name + ":", folder.toString()));
      if (!given.succeeded()) {
        throw new DatabaseProblem(
            "The folder %s cannot be given to user %s: %s. Choose another with --data-dir."
                .formatted(folder, name, given.output()));
      }
    });
  }

  private boolean works(Path folder) {
    var whoami = Shell.run(folder, command(List.of("id", "-u")));
    var reach = Shell.run(folder, command(List.of("ls", folder.toString())));
    return whoami.succeeded() && !"0".equals(whoami.output()) && reach.succeeded();
  }

  static List<Account> candidates() {
    var all = new ArrayList<Account>();
    all.add(new Account(List.of("unshare", "--user", "--"), Optional.empty()));
    for (var user : USERS) {
      var reuid = List.of("--reuid=" + user, "--regid=" + user, "--clear-groups", "--");
      var setpriv = new ArrayList<>(List.of("setpriv"));
      setpriv.addAll(reuid);
      all.add(new Account(List.copyOf(setpriv), Optional.of(user)));
      all.add(new Account(List.of("runuser", "-u", user, "--"), Optional.of(user)));
    }
    return List.copyOf(all);
  }

  private static String refusal(Path folder) {
    return """
    PostgreSQL does not run as root, and no other user can be used for %s: user namespaces are \
    closed, and neither %s can read that folder. Run Midcycle as an ordinary user, or choose a \
    folder below /var/lib with --data-dir.\
    """
        .formatted(folder, String.join(" nor ", USERS));
  }
}
