package dev.midcycle.api.portal;

import dev.midcycle.access.Membership;
import dev.midcycle.api.customer.MemberView;
import dev.midcycle.api.view.Told;
import dev.midcycle.id.MemberId;
import java.util.List;
import java.util.Optional;

/// Who is here, for whom, and how the portal should look.
///
/// @param organizations by name, where there are several
/// @param cardPage true where cards are entered on a page of the gateway's
public record SessionView(
    MemberView member,
    ForWhom customer,
    List<String> admins,
    Merchant tenant,
    String layout,
    Optional<String> returnUrl,
    String timezone,
    String today,
    String now,
    boolean sandbox,
    List<Card> testCards,
    Optional<Boolean> cardPage,
    Optional<Told> paymentNotice,
    String csrfToken,
    May permissions,
    Optional<List<Organization>> organizations) {

  /// One of those that whoever signed in may go on for.
  public record Organization(
      String member, String customer, String name, String role, boolean current) {
    static Organization of(Membership one, String name, MemberId current) {
      return new Organization(
          one.id().text(),
          one.customer().text(),
          name,
          one.role().code(),
          one.id().equals(current));
    }
  }

  /// The organization.
  ///
  /// @param country of its billing address
  public record ForWhom(String id, String name, String currency, Optional<String> country) {}

  /// The merchant's look.
  public record Merchant(
      String name, Optional<String> accent, Optional<String> logoUrl, Optional<String> helpUrl) {}

  /// A card to try things with.
  public record Card(String token, String label, String brand, String last4) {}

  /// What the role allows.
  public record May(boolean change, boolean pay) {}
}
