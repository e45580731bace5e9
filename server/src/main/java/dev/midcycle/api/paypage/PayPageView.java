package dev.midcycle.api.paypage;

import dev.midcycle.api.view.ActionView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.BillView;
import dev.midcycle.api.view.TransferView;
import dev.midcycle.customer.Tenant;
import dev.midcycle.invoice.Document;
import dev.midcycle.payment.Payment;
import java.util.List;
import java.util.Optional;

/// A document for whoever has the link to it.
///
/// @param customer the customer's name
/// @param language that the customer reads, if it has said one
/// @param settled what of the total was paid or credited since it was issued
/// @param state what is to be done of it: see [#state]
/// @param action what the payer has to do before the money moves
/// @param card how a card is entered; empty where none is charged
/// @param transfer where the merchant has said its account
public record PayPageView(
    Merchant merchant,
    String customer,
    Optional<String> language,
    boolean sandbox,
    String number,
    String date,
    String dueOn,
    Optional<String> paidOn,
    List<Line> lines,
    Amount subtotal,
    List<BillView.TaxView> taxes,
    Amount total,
    Optional<Amount> creditUsed,
    Optional<Amount> settled,
    Amount open,
    String state,
    Optional<ActionView> action,
    Optional<CardEntry> card,
    Optional<TransferView> transfer) {
  public PayPageView {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  /// Whom it is to be paid to.
  public record Merchant(String name, Optional<String> accent, Optional<String> logoUrl) {
    static Merchant of(Tenant tenant) {
      return new Merchant(tenant.name(), tenant.look().accent(), tenant.look().logoUrl());
    }
  }

  /// What something costs.
  ///
  /// @param from the first day, and `to` the last one
  public record Line(String description, String from, String to, Amount amount) {}

  /// How a card is entered: on a page of the gateway's, or as one of the sandbox's.
  public record CardEntry(boolean page, List<TestCard> testCards) {
    public CardEntry {
      testCards = List.copyOf(testCards);
    }
  }

  /// A card of the sandbox.
  public record TestCard(String token, String label, String brand, String last4) {}

  static String state(Document document) {
    return switch (document.status()) {
      case PAID -> "paid";
      case VOID -> "void";
      case UNCOLLECTIBLE -> "uncollectible";
      case ISSUED ->
          document.payments().stream()
              .filter(Payment::isOpen)
              .findFirst()
              .map(one -> one.action().isPresent() ? "action_required" : "paying")
              .orElse("open");
    };
  }

  static Optional<ActionView> action(Document document) {
    return document.payments().stream()
        .filter(Payment::isOpen)
        .flatMap(one -> ActionView.of(one).stream())
        .findFirst();
  }
}
