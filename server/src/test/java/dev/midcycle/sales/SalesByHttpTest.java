package dev.midcycle.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.db.Contents;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Requests to sales for plans that only they can arrange.
class SalesByHttpTest {
  private static final String REQUESTS = "/v1/sales-requests";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant konnect;
  private CustomerId customer;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_plus() {
    konnect = installation.merchant(PricedEnterprise.catalog());
    customer = konnect.payer("Forge", "tok_success");
    admin = on("plus");
  }

  private Visitor on(String plan) {
    var subscription = konnect.subscribe(customer, plan, "month");
    return new Visitor(konnect.as(Role.ADMIN, customer), customer, subscription);
  }

  private Answer ask(String message) {
    return admin
        .caller()
        .post(
            REQUESTS,
            """
            {"plan": "enterprise", "name": "Ada", "email": "ada@org.test", "message": "%s"}
            """
                .formatted(message));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          plan       | name | email        | message | place
          enterprise | -    | ada@org.test | Hello   | /name
          enterprise | ``   | ada@org.test | Hello   | /name
          enterprise | Ada  | -            | Hello   | /email
          enterprise | Ada  | nobody       | Hello   | /email
          enterprise | Ada  | ada@org.test | -       | /message
          enterprise | Ada  | ada@org.test | ``      | /message
          -          | Ada  | ada@org.test | Hello   | /plan
          premium    | Ada  | ada@org.test | Hello   | /plan
          """)
  @Requirement(65)
  void a_request_says_for_what_from_whom_and_why(
      String plan, String name, String email, String message, String place) {
    var body = new TreeMap<String, String>();
    put(body, "plan", plan);
    put(body, "name", name);
    put(body, "email", email);
    put(body, "message", message);
    var before = installation.contents();

    var refused = admin.caller().post(REQUESTS, new JsonMapper().writeValueAsString(body));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.at("/param")).isEqualTo(place);
    assertThat(installation.contents()).isEqualTo(before);
  }

  private static void put(Map<String, String> body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  @Test
  @Requirement({66, 67})
  void a_request_is_kept_told_on_and_acknowledged_and_changes_nothing_else() {
    var before = all("sales_request", "sales_request_message", "outbox", "event_arrival", "audit");
    var wanted =
        "{\"subscription\":\"%s\",\"plan\":\"enterprise\",\"name\":\"Ada\",\"email\":\"ada@org.test\",\"message\":\"Call me\"}"
            .formatted(admin.subscription());

    var made = admin.caller().post(REQUESTS, wanted);

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/status")).isEqualTo("new");
    assertThat(made.at("/customer/id")).isEqualTo(customer.text());
    assertThat(made.at("/current_plan/key")).isEqualTo("plus");
    assertThat(made.at("/messages/0/member")).startsWith("mem_");
    assertThat(made.at("/messages/0/message")).isEqualTo("Call me");
    assertThat(all("sales_request", "sales_request_message", "outbox", "event_arrival", "audit"))
        .isEqualTo(before);
    assertThat(
            installation.rows(
                "select kind, customer is not null from outbox where kind like 'sales%'"))
        .contains("sales_request.created true");
    assertThat(konnect.caller().get(REQUESTS + "?status=new").at("/data/0/messages/0/message"))
        .isEqualTo("Call me");
    assertThat(
            installation.rows(
                "select action from audit where action like 'sales%' and customer = '"
                    + customer.uuid()
                    + "'"))
        .containsExactly("sales_requested");
  }

  /// Everything but these and the attempts.
  private static Map<String, String> all(String... but) {
    var except = new HashSet<>(Set.of(but));
    except.add("attempt");
    return Contents.of(installation.database.login(), except);
  }

  @Test
  @Requirement(66)
  void a_further_request_is_joined_to_the_open_one_and_nothing_is_lost() {
    var first = ask("One");

    var second = ask("Two");

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(second.json().at("/joined").asBoolean()).isTrue();
    assertThat(second.at("/messages/0/message")).isEqualTo("One");
    assertThat(second.at("/messages/1/message")).isEqualTo("Two");
  }

  @Test
  @Requirement(66)
  void many_requests_at_once_are_one_with_all_that_was_said() throws Exception {
    Callable<String> call = () -> ask("Hello").at("/id");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var ids = new HashSet<String>();
      for (var future : threads.invokeAll(Collections.nCopies(8, call))) {
        ids.add(future.get());
      }
      assertThat(ids).hasSize(1);
      assertThat(
              konnect
                  .caller()
                  .get(REQUESTS + "/" + ids.iterator().next())
                  .json()
                  .at("/messages")
                  .size())
          .isEqualTo(8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          way                  | then      | status
          new                  | contacted | 200
          new                  | won       | 200
          new                  | lost      | 200
          new                  | new       | 200
          contacted            | won       | 200
          contacted            | lost      | 200
          contacted            | contacted | 200
          contacted            | new       | 422
          contacted won        | lost      | 422
          contacted won        | contacted | 422
          contacted won        | new       | 422
          contacted lost       | won       | 422
          """)
  @Requirement(68)
  void a_request_is_worked_on_forward_only(String way, String then, int status) {
    var path = REQUESTS + "/" + ask("Hello").at("/id");
    for (var step : way.split(" ", -1)) {
      konnect.caller().patch(path, "{\"status\":\"" + step + "\"}");
    }

    var answer = konnect.caller().patch(path, "{\"status\":\"" + then + "\"}");

    var end = way.substring(way.lastIndexOf(' ') + 1);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 200 ? "" : "not_allowed");
    assertThat(konnect.caller().get(path).at("/status")).isEqualTo(status == 200 ? then : end);
  }

  @Test
  @Requirement(68)
  void a_request_has_somebody_who_works_on_it() {
    var path = REQUESTS + "/" + ask("Hello").at("/id");

    konnect.caller().patch(path, "{\"assignee\":\"Grace\"}");
    konnect.caller().patch(path, "{\"status\":\"contacted\"}");

    assertThat(konnect.caller().get(path).at("/assignee")).isEqualTo("Grace");
    assertThat(konnect.caller().get(path).at("/status")).isEqualTo("contacted");
    assertThat(admin.caller().get(path).at("/status")).isEqualTo("contacted");
  }

  @Test
  void a_new_request_is_made_once_the_last_one_is_closed() {
    var first = ask("One").at("/id");
    konnect.caller().patch(REQUESTS + "/" + first, "{\"status\":\"lost\"}");

    var second = ask("Two");

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.at("/id")).isNotEqualTo(first);
    assertThat(konnect.caller().get(REQUESTS + "?status=lost").at("/data/0/id")).isEqualTo(first);
  }

  @Test
  void a_member_sees_the_requests_of_their_own_organization_only() {
    ask("Ours");
    var other = konnect.as(Role.ADMIN, konnect.customer("Other"));

    assertThat(other.get(REQUESTS).json().at("/data").size()).isZero();
    assertThat(other.get(REQUESTS + "?customer=" + customer).status()).isEqualTo(404);
    assertThat(admin.caller().get(REQUESTS).json().at("/data").size()).isEqualTo(1);
  }
}
