package dev.midcycle.paper;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.Tenant;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What papers are made from besides their document, as it stood when that was issued.
///
/// @param document none where all came to zero and none was issued
/// @param subscription that all of it is for; empty where it is for several
/// @param logo the merchant's, where it has one
/// @param open what was left to be paid, in minor units
public record Source(
    UUID id,
    Optional<DocumentId> document,
    Optional<SubscriptionId> subscription,
    String catalog,
    Instant at,
    Seller seller,
    Optional<Logo> logo,
    Buyer buyer,
    List<UsageDays> usage,
    long open) {
  public Source {
    usage = List.copyOf(usage);
  }

  /// The merchant.
  ///
  /// @param details its address and tax id, where it has said them
  /// @param bank its account, where it has said one
  public record Seller(
      String name,
      Tenant.Look look,
      Optional<BillingDetails> details,
      Optional<BankDetails> bank) {}

  /// The customer.
  ///
  /// @param language of its papers, with a region where that matters: `de`, `en-US`
  /// @param card what is charged for what it owes
  /// @param taxId the VAT id by which it is taxed; not known of papers of earlier releases
  /// @param purchaseOrder the number by which it ordered what is billed
  public record Buyer(
      String name,
      ZoneId zone,
      Optional<String> language,
      Optional<Card> card,
      Optional<String> taxId,
      Optional<String> purchaseOrder) {}

  /// A card, as far as it is told.
  public record Card(String brand, String last4) {}
}
