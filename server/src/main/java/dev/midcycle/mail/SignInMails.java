package dev.midcycle.mail;

import dev.midcycle.customer.Tenant;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SignInId;
import dev.midcycle.id.TenantId;
import dev.midcycle.mail.RecipientStore.Signer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails by which members sign in. Each waits in the memory of this process alone, since what it
/// says is stored nowhere, and no longer than it is of use. Whether anybody has the address is seen
/// here, after the request was answered. Those of test tenants never leave.
public final class SignInMails {
  private static final Logger LOG = LoggerFactory.getLogger(SignInMails.class);

  /// After the first try; each pause after that is twice as long, up to the longest.
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_TRIES = 8;

  /// So many wait at most, and so many of test tenants are kept.
  private static final int MOST = 1000;

  private final Transactions transactions;
  private final InstantSource clock;
  private final Optional<Post> post;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Deque<Kept> kept = new ArrayDeque<>();

  public SignInMails(Transactions transactions, InstantSource clock, Optional<Post> post) {
    this.transactions = transactions;
    this.clock = clock;
    this.post = post;
  }

  /// What is to be sent to an address, if it is anybody's.
  ///
  /// @param url of the link
  /// @param to whom it is for
  /// @param until when it is of use
  public record Order(TenantId tenant, SignInId id, To to, String url, String code, Instant until) {
    @Override
    public String toString() {
      return "Order[" + id + "]";
    }
  }

  /// Whom a mail is for.
  public sealed interface To {
    /// Whoever has the address, if anybody.
    record Address(String address) implements To {}

    /// A member who is invited.
    record Invited(MemberId member) implements To {}
  }

  /// @param tries that failed
  private record Waiting(Order order, int tries, Instant next) {}

  /// A mail of a test tenant.
  public record Kept(Order order, String to, Letter.Written written, Instant at) {}

  /// Whether mails of this merchant can go anywhere.
  public boolean canSend(Tenant tenant) {
    return tenant.isSandbox() || post.isPresent();
  }

  /// Whether there is room for one more.
  public synchronized boolean hasRoom() {
    return waiting.size() < MOST;
  }

  /// Whether there was.
  public synchronized boolean add(Order order) {
    if (!hasRoom()) {
      LOG.warn("A mail to sign in by is not sent, because too many wait: {}", order.id());
      return false;
    }
    waiting.addLast(new Waiting(order, 0, clock.instant()));
    return true;
  }

  /// Newest first, while they are of use.
  public synchronized List<Kept> kept(TenantId tenant) {
    var now = clock.instant();
    kept.removeIf(one -> !one.order().until().isAfter(now));
    return kept.stream().filter(one -> one.order().tenant().equals(tenant)).toList();
  }

  /// All that may go out now.
  public void sendAll(BooleanSupplier goesOn) {
    for (var one : due()) {
      if (goesOn.getAsBoolean()) {
        attempt(one);
      } else {
        putBack(one);
      }
    }
  }

  /// One that fails is tried again, and keeps none of the others from going.
  private void attempt(Waiting one) {
    try {
      send(one);
    } catch (RuntimeException e) {
      LOG.warn("A mail to sign in by failed: {}", one.order().id(), e);
      again(one, "it failed");
    }
  }

  private synchronized List<Waiting> due() {
    var now = clock.instant();
    waiting.removeIf(one -> !one.order().until().isAfter(now));
    var due = new ArrayList<Waiting>();
    waiting.removeIf(one -> {
      boolean isDue = !one.next().isAfter(now);
      if (isDue) {
        due.add(one);
      }
      return isDue;
    });
    return due;
  }

  private void send(Waiting waiting) {
    var order = waiting.order();
    var signer = signer(order);
    if (signer.isEmpty()) {
      return;
    }
    var letter = letter(order, signer.get());
    if (signer.get().test()) {
      keep(new Kept(order, letter.to(), letter.written(), clock.instant()));
    } else {
      post.ifPresent(one -> note(waiting, one.send(letter)));
    }
  }

  private Optional<Signer> signer(Order order) {
    return transactions.read(
        order.tenant(),
        tx -> {
          var found =
              switch (order.to()) {
                case To.Address(var address) -> RecipientStore.signer(tx, address);
                case To.Invited(var member) -> RecipientStore.signer(tx, member);
              };
          tx.send();
          return found.first();
        });
  }

  private static Letter letter(Order order, Signer signer) {
    return new Letter(
        order.id().text(),
        Frame.line(signer.told().seller()),
        signer.replyTo(),
        signer.email(),
        switch (order.to()) {
          case To.Address _ -> Writing.signIn(signer.told(), order.code(), order.url());
          case To.Invited _ -> Writing.invitation(signer.told(), order.url());
        },
        Optional.empty());
  }

  private synchronized void keep(Kept one) {
    if (kept.size() >= MOST) {
      kept.removeLast();
    }
    kept.addFirst(one);
  }

  private void note(Waiting waiting, Post.Outcome outcome) {
    var id = waiting.order().id();
    switch (outcome) {
      case Post.Outcome.Sent() -> LOG.info("A mail to sign in by was sent: {}", id);
      case Post.Outcome.Refused(var reason) ->
          LOG.warn("A mail to sign in by was refused: {}: {}", id, reason);
      case Post.Outcome.Later(var reason) -> again(waiting, reason);
      case Post.Outcome.Away(var reason) -> again(waiting, reason);
    }
  }

  /// One that nobody takes does not stand in the way of the others for days.
  private void again(Waiting one, String reason) {
    int tries = one.tries() + 1;
    if (tries >= MOST_TRIES) {
      LOG.warn("A mail to sign in by is given up: {}: {}", one.order().id(), reason);
      return;
    }
    LOG.warn("A mail to sign in by waits: {}: {}", one.order().id(), reason);
    putBack(new Waiting(one.order(), tries, clock.instant().plus(pause(tries))));
  }

  private static Duration pause(int tries) {
    var doubled = PAUSE.multipliedBy(1L << (tries - 1));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private synchronized void putBack(Waiting one) {
    waiting.addLast(one);
  }
}
