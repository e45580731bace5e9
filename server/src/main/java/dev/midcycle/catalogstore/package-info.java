/// The versions of a tenant's catalogue that are published, and who redeemed its coupons.
///
/// An example: `basic` costs 40.00 in version 1. Version 2, published on 1 May, says 45.00. Whoever
/// subscribed in April keeps version 1 and pays 40.00 on until their plan changes or is migrated;
/// quotes made from 1 May on are made with version 2.
///
/// Always: a published version never changes and is never deleted; a version is published only when
/// its content differs from the newest; a coupon is redeemed no more often than it says, also when
/// two redeem the last one at once.
///
/// Writes the tables `catalog_version` and `coupon_redemption`.
@NullMarked
package dev.midcycle.catalogstore;

import org.jspecify.annotations.NullMarked;
