/// What a tenant sells: plans, add-ons, charges, meters, features, coupons, and the rules by which
/// customers change between them.
///
/// A [Catalog] is an immutable value, read from a YAML file by `file` and kept in versions by
/// `catalogstore`. A [Plan] has a family, within which customers move, and a rank: higher is an
/// upgrade. With a [PlanTerm] it binds whoever takes it for some months or years. A [Charge] is
/// recurring, usage or one-time; a [PriceModel] prices what is used, and what is ordered by number
/// ([OrderedPrice]). What a plan or a recurring charge costs at first is told in [Phases], what one
/// customer pays of them instead in [OwnPrices], and what of that would come to nothing in a
/// [Misfit]. A [ChangeRule] says how a change is carried out; what it leaves out has its default,
/// and [ChangeRules#policy] gives the whole [Policy].
///
/// An example:
///
/// ```
/// plans:
///   basic: {name: Basic, family: scout, rank: 10, prices: {month: 40.00, year: 400.00}}
///   pro:   {name: Pro,   family: scout, rank: 20, prices: {month: 70.00, year: 700.00}}
/// changes:
///   - {event: downgrade, when: now}
/// ```
///
/// Basic to Pro is an upgrade, so the defaults hold: now, prorated, collected at once, the billing
/// date stays, paid first. On 16 April it costs 15.00. Pro to Basic is a downgrade. By default it
/// would wait for the end of the period; the rule says now, so on 16 April 15.00 come back. What
/// [Pay], [Proration], [Policy.Settle], [Policy.Collect] and [Policy.Anchor] mean in amounts is
/// told there.
///
/// At which of a place's rates something is taxed is its [TaxCategory].
///
/// In what one catalogue differs from another is a list of [CatalogDifference]s.
///
/// Always: each key that is named exists; prices are exact decimals in major units; a published
/// version never changes; what a newer version leaves out is off sale, and stays known to those who
/// have it.
@NullMarked
package dev.midcycle.catalog;

import org.jspecify.annotations.NullMarked;
