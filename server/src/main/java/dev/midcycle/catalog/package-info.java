/// What a merchant sells: plans, add-ons, charges, meters, features, coupons, and the rules by
/// which customers change between them. An immutable value, read from a file by `file` and kept in
/// versions by `Catalogs`; every reckoning is made with one.
///
/// Always: each key that is named exists; prices are exact decimals in major units; what a file
/// leaves out has its default here.
@NullMarked
package dev.midcycle.catalog;

import org.jspecify.annotations.NullMarked;
