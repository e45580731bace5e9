/// Tenants, their customers, and the customers' members.
///
/// A [Tenant] is a merchant that sells subscriptions; a live one has the system's time, a test
/// tenant may have a clock of its own. A [Customer] is an organization that buys from a tenant,
/// with its currency, time zone, tax and [BillingDetails]. A [Member] is a person of a customer:
/// admin, billing or viewer.
///
/// An example: the tenant Acme (`acme-inc`) has the customer Harbor in Berlin, which pays in EUR
/// with 19 % of tax and which Acme's own system calls `crm-17`, its external id. Harbor's member
/// Hanna is an admin. A plan of 40.00 is billed as 47.60, on days that begin at midnight in Berlin.
/// A second customer called `crm-17` is refused; another tenant may have one.
///
/// Always: one customer for an external id, one member for an email address of a customer; each
/// change is audited in its own transaction. What happens to a customer goes by the tenant's clock.
/// Where a customer's money comes in by another way from now on, what is open follows at once, by
/// those who collect ([Customers.Collecting]).
///
/// How a customer is taxed is a [Taxation][dev.midcycle.terms.Taxation]. One of whom the merchant
/// told the country alone has the rates that [TaxTables] keeps of that country.
///
/// Writes the tables `customer`, `member`, `tax_rate` and `tenant`.
@NullMarked
package dev.midcycle.customer;

import org.jspecify.annotations.NullMarked;
