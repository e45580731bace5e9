package dev.midcycle.customer;

import java.util.Locale;
import java.util.Optional;
import org.iban4j.BicUtil;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/// Where customers of a merchant transfer money to.
///
/// @param holder whose account it is
/// @param iban without spaces
/// @param bic of the bank, where it is asked for
/// @param bank its name
public record BankDetails(String holder, String iban, Optional<String> bic, Optional<String> bank) {

  /// As somebody types it; empty where the check digits or the BIC are wrong.
  public static Optional<BankDetails> of(
      String holder, String iban, Optional<String> bic, Optional<String> bank) {
    var account = plain(iban);
    var code = bic.map(BankDetails::plain);
    return isRight(account, code)
        ? Optional.of(new BankDetails(holder, account, code, bank))
        : Optional.empty();
  }

  /// The IBAN as people read it: `DE02 1203 0000 0000 2020 51`.
  public String inGroups() {
    return Iban.valueOf(iban).toFormattedString();
  }

  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static boolean isRight(String iban, Optional<String> bic) {
    try {
      IbanUtil.validate(iban);
      bic.ifPresent(BicUtil::validate);
      return true;
    } catch (Iban4jException _) {
      return false;
    }
  }
}
