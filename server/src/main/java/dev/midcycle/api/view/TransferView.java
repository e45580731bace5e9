package dev.midcycle.api.view;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.invoice.Document;
import dev.midcycle.paper.EpcCode;
import java.util.Optional;

/// How what is open of a document is paid by a bank transfer.
///
/// @param iban without spaces
/// @param reference what the payer names
/// @param code that a banking app scans; for euro alone
public record TransferView(
    String holder,
    String iban,
    Optional<String> bic,
    Optional<String> bank,
    String reference,
    Amount amount,
    Optional<Code> code) {

  /// A QR code.
  ///
  /// @param size squares in a row, without the quiet zone
  /// @param path the dark ones as the path of an SVG, a unit each
  public record Code(int size, String path) {
    static Code of(EpcCode code) {
      var modules = code.modules();
      return new Code(modules.size(), modules.path());
    }
  }

  /// Empty where nothing is open.
  public static Optional<TransferView> of(BankDetails bank, Document document) {
    var open = document.amounts().open();
    return open.isPositive()
        ? Optional.of(
            new TransferView(
                bank.holder(),
                bank.iban(),
                bank.bic(),
                bank.bank(),
                document.reference().text(),
                Amount.of(open),
                EpcCode.of(bank, open, document).map(Code::of)))
        : Optional.empty();
  }
}
