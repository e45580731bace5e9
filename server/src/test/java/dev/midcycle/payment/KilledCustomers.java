package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.payment.KilledPayer.Kind;
import dev.midcycle.testkit.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The customers of a merchant whose server is killed: how they come to pay, and what they do in
/// the end.
record KilledCustomers(KilledMerchant merchant) {
  private static final String PAYS = "4242";
  private static final List<Kind> KINDS = List.of(Kind.values());

  /// Those who will pay, one of each kind for each round.
  List<List<KilledPayer>> payers(int rounds) {
    var cards = new ArrayList<String>();
    for (int i = 0; i < rounds * KINDS.size(); i++) {
      var kind = KINDS.get(i % KINDS.size());
      var customer = customer();
      cards.add(customer);
      card(customer, kind == Kind.PAY_NOW ? "0002" : PAYS);
      if (kind != Kind.COLLECTION) {
        subscribe(customer);
      }
    }
    merchant.await(() ->
        merchant
                .rows("select 1 from work_item where kind = 'collect' and held_until is null")
                .isEmpty()
            && merchant.rows("select 1 from payment where state = 'started'").isEmpty());
    var all = new ArrayList<List<KilledPayer>>();
    for (int round = 0; round < rounds; round++) {
      var four = new ArrayList<KilledPayer>();
      for (int one = 0; one < KINDS.size(); one++) {
        four.add(payer(KINDS.get(one), cards.get(round * KINDS.size() + one)));
      }
      all.add(List.copyOf(four));
    }
    return all;
  }

  private KilledPayer payer(Kind kind, String customer) {
    return switch (kind) {
      case COLLECTION -> new KilledPayer(kind, customer, confirmation(quote(customer)), "");
      case PAY_NOW -> {
        card(customer, PAYS);
        yield new KilledPayer(kind, customer, paying(document(customer)), "{\"amount\":\"40.00\"}");
      }
      case CHANGE -> new KilledPayer(kind, customer, confirmation(upgrade(customer)), "");
      case REFUND -> {
        var payment = merchant.caller().get("/v1/payments?customer=" + customer).at("/data/0/id");
        yield new KilledPayer(
            kind,
            customer,
            "/v1/payments/" + payment + "/refunds",
            "{\"amount\":\"15.00\",\"reason\":\"A test\"}");
      }
    };
  }

  static String confirmation(String quote) {
    return "/v1/quotes/" + quote + "/confirm";
  }

  static String paying(String document) {
    return "/v1/documents/" + document + "/pay";
  }

  private String customer() {
    var customer =
        must(201, merchant.caller().post("/v1/customers", "{\"name\":\"Harbor\"}")).at("/id");
    must(
        200,
        merchant
            .caller()
            .patch(
                "/v1/customers/" + customer,
                """
                {"billing_details": {"name": "Org", "address":
                  {"line1": "1 Road", "city": "Town", "postal_code": "12345", "country": "US"}}}
                """));
    return customer;
  }

  /// Enters a card at Stripe's, and makes it the default one.
  void card(String customer, String last4) {
    var methods = "/v1/customers/" + customer + "/payment-methods";
    var page = must(201, merchant.caller().post(methods + "/setup", "{\"return_to\":\"/portal\"}"));
    var back = merchant.stripe.account().enter(page.at("/url"), last4);
    must(
        201,
        merchant
            .caller()
            .post(
                methods,
                "{\"token\":\"%s\",\"make_default\":true}"
                    .formatted(back.substring(back.indexOf("cs_")))));
  }

  private String quote(String customer) {
    return must(
            201,
            merchant
                .caller()
                .post(
                    "/v1/quotes",
                    "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\",\"interval\":\"month\"}}"
                        .formatted(customer)))
        .at("/id");
  }

  private void subscribe(String customer) {
    must(200, merchant.caller().post(confirmation(quote(customer)), ""));
  }

  String subscription(String customer) {
    return merchant.caller().get("/v1/customers/" + customer + "/subscriptions").at("/data/0/id");
  }

  String upgrade(String customer) {
    return must(
            201,
            merchant
                .caller()
                .post(
                    "/v1/quotes",
                    "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
                        .formatted(customer, subscription(customer))))
        .at("/id");
  }

  private String document(String customer) {
    return merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  static Caller.Answer must(int status, Caller.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }

  /// What somebody still owes, and the upgrade that did not come, are tried again.
  void finish(List<KilledPayer> payers, Predicate<String> wantsMore) {
    for (var payer : payers) {
      card(payer.customer, PAYS);
      var documents =
          merchant
              .caller()
              .get("/v1/customers/" + payer.customer + "/documents")
              .json()
              .at("/data");
      for (var one : documents) {
        var due = one.at("/due/amount").asString();
        if (!due.equals("0.00")) {
          must(
              200,
              merchant
                  .caller()
                  .post(paying(one.at("/id").asString()), "{\"amount\":\"%s\"}".formatted(due)));
        }
      }
      if (payer.kind == Kind.CHANGE && wantsMore.test(plan(payer.customer))) {
        must(200, merchant.caller().post(confirmation(upgrade(payer.customer)), ""));
      }
    }
  }

  String plan(String customer) {
    return merchant.caller().get("/v1/subscriptions/" + subscription(customer)).at("/plan/key");
  }
}
