package dev.midcycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;

/// Somebody who signs in at a test tenant by a mail address.
public record SigningIn(Merchant merchant) {
  /// Gives the id of the member.
  public String member(CustomerId of, String email, String role) {
    return merchant
        .caller()
        .post(
            "/v1/customers/" + of + "/members",
            "{\"name\":\"Ann\",\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, role))
        .at("/id");
  }

  public String path(String more) {
    return "/v1/sign-in/" + merchant.id() + more;
  }

  public Answer ask(String email) {
    return anonymous().post(path(""), "{\"email\":\"" + email + "\"}");
  }

  /// The browser that asked.
  public Caller browser(Answer asked) {
    return anonymous().with("Cookie", cookie(asked, "midcycle_sign_in"));
  }

  public static String cookie(Answer answer, String name) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .map(one -> one.split(";", 2)[0])
        .filter(one -> one.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }

  public List<String> mails(String field) {
    merchant.installation().application.mail().signIns().sendAll(() -> true);
    return merchant.caller().get("/v1/sign-in-mails").json().at("/data").findValuesAsString(field);
  }

  public String newestCode() {
    return mails("code").getFirst();
  }

  public String newestToken() {
    return mails("url").getFirst().split("#", 2)[1];
  }

  public Answer code(Caller browser, String code) {
    return browser.post(path("/code"), "{\"code\":\"" + code + "\"}");
  }

  public Answer link(Caller browser, String token) {
    return browser.post(path("/link"), "{\"token\":\"" + token + "\"}");
  }

  public Caller signedIn(Answer proof) {
    assertThat(proof.status()).as(proof.text()).isEqualTo(200);
    var caller = anonymous().with("Cookie", cookie(proof, "midcycle_session"));
    return caller.with("X-CSRF-Token", caller.get("/v1/session").at("/csrf_token"));
  }

  private Caller anonymous() {
    return merchant.installation().anonymous();
  }
}
