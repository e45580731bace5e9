package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.BankDetails;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.Sellers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What documents say of the merchant.
public final class SellerRoutes implements Routes {
  private final Sellers sellers;
  private final Predicate<String> isMailAddress;

  /// @param isMailAddress whether mails can go to a text
  public SellerRoutes(Sellers sellers, Predicate<String> isMailAddress) {
    this.sellers = sellers;
    this.isMailAddress = isMailAddress;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/seller", Who.merchant(), this::show),
        Route.patch("/v1/seller", Who.merchant(), this::tell));
  }

  /// @param details its registered name, address and tax number
  record Seller(
      Optional<BillingDetails> details,
      Optional<Account> bankAccount,
      Optional<String> language,
      Optional<String> salesEmail,
      Optional<String> supportEmail) {
    static Seller of(Tenants.Said said) {
      return new Seller(
          said.details(),
          said.bank().map(Account::of),
          said.language(),
          said.salesEmail(),
          said.supportEmail());
    }

    Tenants.Said said() {
      return new Tenants.Said(
          details.map(said -> VatIds.checked(said, "/details")),
          bankAccount.map(Account::details),
          language,
          Optional.empty(),
          salesEmail,
          supportEmail);
    }
  }

  record Account(String holder, String iban, Optional<String> bic, Optional<String> bank) {
    static Account of(BankDetails bank) {
      return new Account(bank.holder(), bank.iban(), bank.bic(), bank.bank());
    }

    BankDetails details() {
      return BankDetails.of(holder, iban, bic, bank)
          .orElseThrow(() ->
              Problem.invalid("/bank_account/iban", "has a wrong digit, or the BIC has; check both")
                  .thrown());
    }
  }

  private Answer show(Call call) {
    return Answer.ok(Seller.of(sellers.find(call.unit())));
  }

  private Answer tell(Call call) {
    var told = call.body(Seller.class);
    check(told.salesEmail(), "/sales_email");
    check(told.supportEmail(), "/support_email");
    sellers.tell(call.unit(), told.said(), CallParams.actor(call));
    return show(call);
  }

  private void check(Optional<String> address, String at) {
    if (address.filter(isMailAddress.negate()).isPresent()) {
      throw Problem.invalid(
              at, "is not an address that mails can go to; check its dots and what follows the @")
          .thrown();
    }
  }
}
