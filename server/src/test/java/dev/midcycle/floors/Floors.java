package dev.midcycle.floors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The packages of Midcycle below one root, floor by floor.
record Floors(String root) {
  static final Set<String> GROUND = Set.of("money", "time", "id");
  static final Set<String> PLUMBING = Set.of("db", "outbox", "job", "stored", "secret");
  static final Set<String> RECORDS =
      Set.of(
          "catalog",
          "catalogstore",
          "customer",
          "access",
          "audit",
          "usage",
          "event",
          "subscription",
          "alert",
          "entitlement",
          "invoice",
          "ledger",
          "credit",
          "bank",
          "payment",
          "paper",
          "sales",
          "agreement",
          "webhook",
          "work");
  static final Set<String> RECKONING =
      Set.of(
          "rating",
          "terms",
          "charging",
          "usagestatement",
          "drafting",
          "billing",
          "bookkeeping",
          "dunning",
          "offer",
          "repricing");

  /// The packages of the module without libraries.
  static final Set<String> ENGINE = union(GROUND, RECKONING, Set.of("catalog"));

  /// What customers read.
  static final Set<String> WORDS = Set.of("words");

  static final Set<String> STORIES =
      Set.of(
          "cycle",
          "change",
          "collect",
          "correction",
          "mail",
          "publish",
          "reconcile",
          "report",
          "simulate");
  static final Set<String> DOORS =
      Set.of("api", "portal", "pdf", "einvoice", "file", "gateway", "outgoing", "smtp");

  /// What doors that speak HTTP stand on.
  static final Set<String> HTTP = Set.of("http");

  static final Set<String> APP = Set.of("app");

  static Set<String> all() {
    return union(GROUND, PLUMBING, RECORDS, RECKONING, WORDS, STORIES, HTTP, DOORS, APP);
  }

  @SafeVarargs
  static Set<String> union(Set<String>... floors) {
    var all = new TreeSet<String>();
    for (var floor : floors) {
      all.addAll(floor);
    }
    return all;
  }

  static Set<String> without(Set<String> floor, String... some) {
    var rest = new TreeSet<>(floor);
    List.of(some).forEach(rest::remove);
    return rest;
  }

  /// The part of the name right below the root: `db` for `dev.midcycle.db.embedded.Shell`.
  Optional<String> packageOf(JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith(root + ".")
        ? Optional.of(name.substring(root.length() + 1).replaceFirst("\\..*", ""))
        : Optional.empty();
  }

  DescribedPredicate<JavaClass> in(Set<String> packages) {
    return DescribedPredicate.describe(
        "live in " + packages, type -> packageOf(type).filter(packages::contains).isPresent());
  }

  DescribedPredicate<JavaClass> outside(Set<String> packages) {
    return DescribedPredicate.describe(
        "live outside " + packages,
        type -> packageOf(type).filter(name -> !packages.contains(name)).isPresent());
  }
}
