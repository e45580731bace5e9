package dev.midcycle.collect;

import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.db.Tx;
import dev.midcycle.dunning.Dun;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.PastDues;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an attempt leaves that did not collect a document. What comes next is decided when it
/// fails, by the newest version of its catalogue, and stands until it fails again.
public final class Failures {
  /// The customer has nothing to pay with.
  static final String NO_METHOD = "no_method";

  /// It was to be paid by the customer itself.
  static final String OVERDUE = "overdue";

  private final CatalogVersions catalogs;
  private final NewIds ids;

  public Failures(CatalogVersions catalogs, NewIds ids) {
    this.catalogs = catalogs;
    this.ids = ids;
  }

  /// Whose it is, and when what was tried.
  ///
  /// @param before as it was past due, if it was
  record Failed(OpenStore.Open open, Optional<PastDue> before) {
    Instant now() {
      return open.now();
    }
  }

  /// A payment was declined. One that somebody asked for counts as no try: what comes next stays.
  void declined(Tx tx, Failed failed, Payment payment, Decline why) {
    declined(tx, failed, payment, why, true);
  }

  /// Somebody gave a payment up, to pay in another way: no other method is charged for it now.
  void givenUp(Tx tx, Failed failed, Payment payment, Decline why) {
    declined(tx, failed, payment, why, false);
  }

  private void declined(Tx tx, Failed failed, Payment payment, Decline why, boolean triesAnother) {
    var method = payment.method().orElseThrow();
    switch (payment.occasion()) {
      case DUE ->
          note(tx, failed, why.code())
              .map(one -> refused(one, method, why))
              .map(one -> one.backup(triesAnother && !why.isHard() && isBackedUp(tx, one, method)))
              .ifPresent(one -> PastDues.write(tx, one));
      case BACKUP ->
          failed
              .before()
              .map(one -> refused(one.because(why.code()).backup(false), method, why))
              .ifPresent(one -> PastDues.write(tx, one));
      case ASKED ->
          failed
              .before()
              .filter(_ -> why.isHard())
              .map(one -> refused(one, method, why))
              .ifPresent(one -> PastDues.write(tx, one));
    }
  }

  private static PastDue refused(PastDue one, PaymentMethod method, Decline why) {
    return why.isHard() ? one.refusedBy(method.id()) : one;
  }

  /// Whether there is another method to try, which has not refused it for good.
  private static boolean isBackedUp(Tx tx, PastDue one, PaymentMethod tried) {
    return tried.isDefault()
        && OpenStore.methods(tx, one.customer()).stream()
            .filter(PaymentMethod::isBackup)
            .anyMatch(method -> !one.refused().contains(method.id()));
  }

  /// It was to be tried, and there is nothing to pay with; or its time is over, and nobody is
  /// charged for it. Whether something follows of that.
  boolean unpayable(Tx tx, Failed failed) {
    var noted = note(tx, failed, failed.open().charged() ? NO_METHOD : OVERDUE);
    noted.ifPresent(one -> PastDues.write(tx, one));
    return noted.isPresent();
  }

  /// Its date is passed over: what would be tried has refused it for good.
  void passed(Tx tx, Failed failed, PastDue before) {
    note(tx, new Failed(failed.open(), Optional.of(before)), before.code())
        .ifPresent(one -> PastDues.write(tx, one));
  }

  private Optional<PastDue> note(Tx tx, Failed failed, String code) {
    var whose = OpenStore.whose(tx, failed.open().document());
    var versions = catalogs.askForNewest(tx);
    tx.send();
    var owned = whose.first().orElseThrow();
    var policy =
        versions.rows().stream()
            .map(one -> one.version().content())
            .filter(catalog -> catalog.key().equals(owned.catalog()))
            .findFirst()
            .flatMap(catalog -> catalog.billing().dunning());
    return failed
        .before()
        .map(one -> again(one, failed, code, policy))
        .or(() -> policy.map(how -> told(tx, failed, first(failed, code, how, owned))));
  }

  private static PastDue again(
      PastDue before, Failed failed, String code, Optional<Dunning> policy) {
    var dun = before.dun().again(failed.now(), false);
    return before.failed(dun, code, Dun.next(dun, policy, failed.open().zone()));
  }

  /// Tells of one that is past due from here on.
  private PastDue told(Tx tx, Failed failed, PastDue one) {
    var what =
        new Occurrence.DocumentPastDue(failed.open().amount(), one.code(), one.nextAttempt());
    Events.write(
        tx, List.of(Event.of(ids.next(), one.document(), one.customer(), failed.now(), what)));
    return one;
  }

  private static PastDue first(Failed failed, String code, Dunning policy, OpenStore.Owned owned) {
    var open = failed.open();
    var dun = Dun.failed(open.now(), false);
    return new PastDue(
        open.document(),
        open.customer(),
        owned.subscriptions(),
        open.now(),
        dun,
        Set.<PaymentMethodId>of(),
        code,
        dun.next(policy, open.zone()),
        false,
        false,
        Optional.empty());
  }
}
