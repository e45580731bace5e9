package dev.midcycle.access;

import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.PayLinkId;
import dev.midcycle.id.SessionId;
import dev.midcycle.id.TenantId;

/// Who makes a request.
public sealed interface Principal {
  TenantId tenant();

  /// Names the principal among those of the tenant, whatever the session or connection.
  String name();

  /// A tenant's own program, by API key: it acts for the whole tenant.
  record Merchant(TenantId tenant, ApiKeyId key, Scope scope) implements Principal {
    @Override
    public String name() {
      return key.text();
    }
  }

  /// Who runs this Midcycle, by a key of their own: makes tenants and keys, and sees no customer.
  record Operator(ApiKeyId key) implements Principal {
    @Override
    public TenantId tenant() {
      return TenantId.OPERATOR;
    }

    @Override
    public String name() {
      return key.text();
    }
  }

  /// Somebody who has the link by which a document is paid: nobody knows who.
  record LinkHolder(TenantId tenant, CustomerId customer, DocumentId document, PayLinkId link)
      implements Principal {
    @Override
    public String name() {
      return link.text();
    }
  }

  /// A member of a customer, by portal session.
  ///
  /// @param csrf what a change must repeat in a header, to show that our own page sends it
  record Person(
      TenantId tenant,
      CustomerId customer,
      MemberId member,
      Role role,
      SessionId session,
      String csrf)
      implements Principal {
    @Override
    public String name() {
      return member.text();
    }

    @Override
    public String toString() {
      return "Person[" + member + " of " + customer + " as " + role.code() + "]";
    }
  }
}
