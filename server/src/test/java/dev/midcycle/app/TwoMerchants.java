package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Two live merchants, one behind the other in the queue, with a bank that may break and a database
/// that may refuse rows.
final class TwoMerchants implements BeforeEachCallback, AfterAllCallback {
  final SettableClock clock = new SettableClock(Installation.BEGIN);
  private final Map<TenantId, Gateway> gateways = new ConcurrentHashMap<>();
  final Installation installation =
      new Installation(clock, new Bank(), unit -> Optional.ofNullable(gateways.get(unit.tenant())));

  private Picky gateway = new Picky();
  private Optional<Merchant> one = Optional.empty();
  private Optional<Merchant> other = Optional.empty();

  @Override
  public void beforeEach(ExtensionContext context) {
    gateway = new Picky();
    one = Optional.of(installation.live("scout"));
    other = Optional.of(installation.live("scout"));
    gateways.clear();
    gateways.put(first().id(), gateway);
    gateways.put(behind().id(), gateway);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    installation.close();
  }

  Merchant first() {
    return one.orElseThrow();
  }

  Merchant behind() {
    return other.orElseThrow();
  }

  Bank bank() {
    return gateway.bank;
  }

  /// The bank breaks when it is asked about this charge.
  void breaksOver(String charge) {
    gateway.unbearable.add(charge);
  }

  /// From now on the merchant's gateway answers nobody before it is told to.
  Hanging hangs(Merchant merchant) {
    var hanging = new Hanging(bank(), new CountDownLatch(1), new CountDownLatch(1));
    gateways.put(merchant.id(), hanging);
    return hanging;
  }

  /// Keeps whoever asks waiting.
  record Hanging(Bank bank, CountDownLatch asked, CountDownLatch answers) implements Gateway {
    @Override
    public Outcome charge(Charge charge) {
      asked.countDown();
      await(answers);
      return bank.charge(charge);
    }

    @Override
    public Outcome find(Charge charge) {
      return bank.find(charge);
    }

    @Override
    public Optional<Card> describe(String token) {
      return bank.describe(token);
    }

    static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  void collect() {
    installation.application.payment().collecting().runAll(() -> true);
  }

  /// A bank that breaks when it is asked about some charges.
  private static final class Picky implements Gateway {
    private final Bank bank = new Bank();
    private final Set<String> unbearable = new HashSet<>();

    @Override
    public Outcome charge(Charge charge) {
      return bank.charge(charge);
    }

    @Override
    public Outcome find(Charge charge) {
      if (unbearable.contains(charge.key())) {
        throw new IllegalStateException("unexpected answer 418");
      }
      return bank.find(charge);
    }

    @Override
    public Optional<Card> describe(String token) {
      return bank.describe(token);
    }
  }

  /// An invoice of 40.00.
  DocumentId invoiced(Merchant merchant) {
    var customer = merchant.payer("Harbor", "tok_success");
    merchant.subscribe(customer, "basic", "month");
    return document(merchant, customer);
  }

  DocumentId document(Merchant merchant, CustomerId customer) {
    var ids = new Visitor(merchant.caller(), customer, "").list("/documents", "id");
    return DocumentId.parse(ids.getFirst()).orElseThrow();
  }

  String status(DocumentId document) {
    return installation
        .rows("select status from document where id = '%s'".formatted(document.uuid()))
        .getFirst();
  }

  /// What is held of a merchant, such as `collect doc_… 1: reason`.
  List<String> held(Merchant merchant) {
    return listed(merchant, "?state=held");
  }

  List<String> listed(Merchant merchant, String query) {
    var answer = merchant.caller().get("/v1/work" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer
        .json()
        .at("/data")
        .valueStream()
        .map(one ->
            "%s %s %d: %s"
                .formatted(
                    one.at("/kind").asString(),
                    one.at("/object").asString(),
                    one.at("/attempts").asInt(),
                    one.at("/failure").asString()))
        .toList();
  }

  /// Refuses rows, as a fault of ours would.
  void refuse(String table, String condition) {
    installation.database.execute(
        """
        create function not_today() returns trigger language plpgsql as $$
        begin
          raise exception 'not today';
        end
        $$;
        create trigger not_today before insert on %s
        for each row when (%s) execute function not_today()
        """
            .formatted(table, condition));
  }

  void refuseNothing() {
    installation.database.execute("drop function not_today cascade");
  }

  /// Releases the one that is held.
  void release(Merchant merchant) {
    var id = merchant.caller().get("/v1/work?state=held").at("/data/0/id");
    var answer = merchant.caller().post("/v1/work/" + id + "/release", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.at("/state")).isEqualTo("due");
  }
}
