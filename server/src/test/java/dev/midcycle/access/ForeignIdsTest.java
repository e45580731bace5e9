package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ids of somebody else, wherever a request can name one beside its path.
class ForeignIdsTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static Caller admin;
  private static Caller key;
  private static Map<String, String> ids;

  @BeforeAll
  static void open() {
    var ours = installation.merchant("scout");
    var theirs = installation.merchant("scout");
    var own = ours.payer("Own", "tok_success");
    var other = ours.payer("Other", "tok_success");
    var foreign = theirs.payer("Foreign", "tok_success");
    admin = ours.as(Role.ADMIN, own);
    key = ours.caller();
    ids =
        Map.of(
            "OWN_SUB", ours.subscribe(own, "basic", "month"),
            "OTHER_SUB", ours.subscribe(other, "basic", "month"),
            "FOREIGN_SUB", theirs.subscribe(foreign, "basic", "month"),
            "OWN", own.text(),
            "OTHER", other.text(),
            "FOREIGN", foreign.text(),
            "MEMBER_OF_O", ours.member(other, Role.ADMIN).text(),
            "MEMBER_OF_F", theirs.member(foreign, Role.ADMIN).text(),
            "SECRET_REQUEST", request(ours, other));
    named(ours, other.text(), ids.getOrDefault("OTHER_SUB", ""), "other-1");
    named(theirs, foreign.text(), ids.getOrDefault("FOREIGN_SUB", ""), "foreign-1");
  }

  /// Gives a customer and a subscription an id of the merchant's own.
  private static void named(Merchant merchant, String customer, String subscription, String id) {
    var body = "{\"external_id\":\"" + id + "\"}";
    for (var path : List.of("/v1/customers/" + customer, "/v1/subscriptions/" + subscription)) {
      var answer = merchant.caller().patch(path, body);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  private static String request(Merchant merchant, CustomerId customer) {
    return merchant
        .caller()
        .post(
            "/v1/sales-requests",
            """
            {"customer": "%s", "plan": "enterprise", "name": "A", "email": "a@b.test", "message": "Hi"}
            """
                .formatted(customer))
        .at("/id");
  }

  private static String filled(String text) {
    var filled = text;
    for (var id : ids.entrySet()) {
      filled = filled.replace("<" + id.getKey() + ">", id.getValue());
    }
    return filled;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          who   | route          | body                                                                                        | status
          admin | quotes         | {"customer":"<OTHER>","subscribe":{"plan":"basic"}}                                         | 404
          admin | quotes         | {"customer":"<FOREIGN>","subscribe":{"plan":"basic"}}                                       | 404
          admin | quotes         | {"customer":"<OWN>","subscription":"<OTHER_SUB>","change":{"plan":"pro"}}                   | 404
          admin | quotes         | {"customer":"<OWN>","subscription":"<FOREIGN_SUB>","change":{"plan":"pro"}}                 | 404
          admin | quotes         | {"customer":"<OTHER>","subscription":"<OWN_SUB>","change":{"plan":"pro"}}                   | 404
          admin | quotes         | {"customer":"<OWN>","subscription":"<OTHER_SUB>","cancel":{}}                               | 404
          admin | quotes         | {"customer":"<OWN>","subscription":"<OTHER_SUB>","undo":{}}                                 | 404
          key   | quotes         | {"customer":"<OWN>","subscription":"<OTHER_SUB>","change":{"plan":"pro"}}                   | 404
          key   | quotes         | {"customer":"<FOREIGN>","subscribe":{"plan":"basic"}}                                       | 404
          key   | quotes         | {"customer":"<OWN>","subscription":"<FOREIGN_SUB>","cancel":{}}                             | 404
          admin | sales-requests | {"customer":"<OTHER>","plan":"pro","name":"A","email":"a@b.test","message":"M"}             | 404
          admin | sales-requests | {"subscription":"<OTHER_SUB>","plan":"pro","name":"A","email":"a@b.test","message":"M"}     | 404
          admin | sales-requests | {"subscription":"<FOREIGN_SUB>","plan":"pro","name":"A","email":"a@b.test","message":"M"}   | 404
          key   | sales-requests | {"customer":"<FOREIGN>","plan":"pro","name":"A","email":"a@b.test","message":"M"}           | 404
          key   | sales-requests | {"customer":"<OWN>","subscription":"<OTHER_SUB>","plan":"pro","name":"A","email":"a@b.test","message":"M"} | 404
          key   | portal-sessions | {"customer":"<OWN>","member":"<MEMBER_OF_O>"}                                              | 404
          key   | portal-sessions | {"customer":"<FOREIGN>","member":"<MEMBER_OF_F>"}                                          | 404
          """)
  @Requirement(52)
  void an_id_in_the_body_that_is_somebody_elses_is_not_found_and_nothing_is_written(
      String who, String route, String body, int status) {
    var before = installation.contents();

    var answer = caller(who).post("/v1/" + route, filled(body));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo("not_found");
    assertThat(installation.contents()).isEqualTo(before);
  }

  private static Caller caller(String who) {
    return who.equals("admin") ? admin : key;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          who   | path                                              | status
          admin | /customers/<OTHER>/documents                      | 404
          admin | /customers/<OTHER>/documents?subscription=<OWN_SUB> | 404
          admin | /customers/<OWN>/documents?subscription=<OTHER_SUB> | none
          key   | /customers/<OWN>/documents?subscription=<OTHER_SUB> | none
          key   | /customers/<OWN>/documents?subscription=<FOREIGN_SUB> | none
          admin | /sales-requests?customer=<OTHER>                  | 404
          admin | /sales-requests?customer=<FOREIGN>                | 404
          key   | /sales-requests?customer=<FOREIGN>                | none
          admin | /sales-requests                                   | none
          admin | /sales-requests/<SECRET_REQUEST>                  | 404
          admin | /customers/<OWN>/members/<MEMBER_OF_O>            | 404
          key   | /customers/<OWN>/members/<MEMBER_OF_O>            | 404
          key   | /customers/<OTHER>/members/<MEMBER_OF_F>          | 404
          key   | /subscriptions/<FOREIGN_SUB>                      | 404
          key   | /customers/<FOREIGN>/entitlements                 | 404
          key   | /subscriptions?customer=<FOREIGN>                 | none
          key   | /documents?customer=<FOREIGN>                     | none
          key   | /documents?subscription=<FOREIGN_SUB>             | none
          key   | /payments?customer=<FOREIGN>                      | none
          key   | /customers/ext:foreign-1                          | 404
          key   | /subscriptions/ext:foreign-1                      | 404
          key   | /subscriptions?customer=ext:foreign-1             | 404
          admin | /customers/ext:other-1                            | 404
          admin | /customers/ext:foreign-1                          | 404
          admin | /subscriptions/ext:other-1                        | 404
          """)
  @Requirement(52)
  void an_id_in_a_question_that_is_somebody_elses_tells_nothing(
      String who, String path, String expected) {
    Answer answer = caller(who).get("/v1" + filled(path));

    if (expected.equals("none")) {
      assertThat(answer.json().at("/data").size()).as(answer.text()).isZero();
    } else {
      assertThat(answer.status()).as(answer.text()).isEqualTo(Integer.parseInt(expected));
      assertThat(answer.code()).isEqualTo("not_found");
    }
  }
}
