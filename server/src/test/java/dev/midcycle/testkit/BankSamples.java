package dev.midcycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.concurrent.atomic.AtomicInteger;

/// Statements of a bank, and requests about what came by them.
public final class BankSamples {
  public static final String STATEMENTS = "/v1/bank/statements?account=Main&currency=USD";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Merchant merchant;

  public BankSamples(Merchant merchant) {
    this.merchant = merchant;
  }

  Samples.Sample of(Route route, CustomerId customer) {
    var path = route.path();
    if (path.endsWith("/statements")) {
      var caller = merchant.caller().with("Content-Type", "text/csv");
      return new Samples.Sample(route, caller, customer, STATEMENTS, csv());
    }
    var one = path.replace("{bank_entry}", unallocated());
    var body =
        path.endsWith("/allocate")
            ? "{\"document\":\"%s\"}".formatted(document(customer))
            : "{\"reason\":\"A test\"}";
    return new Samples.Sample(route, merchant.caller(), customer, one, body);
  }

  /// One that is open.
  private String document(CustomerId customer) {
    merchant.subscribe(customer, "basic", "month");
    return merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  /// One entry that nobody has sent before.
  public static String csv() {
    return "date,amount,payer,text\n2026-04-01,7.00,Somebody,sample %d\n"
        .formatted(COUNT.incrementAndGet());
  }

  /// Reads a statement.
  ///
  /// @param csv with its head
  public Answer read(String csv) {
    var answer = merchant.caller().with("Content-Type", "text/csv").post(STATEMENTS, csv);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  /// The id of an entry that waits.
  public String unallocated() {
    read(csv());
    return merchant.caller().get("/v1/bank/entries?status=unallocated").at("/data/0/id");
  }
}
