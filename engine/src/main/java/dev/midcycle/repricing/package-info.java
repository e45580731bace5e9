/// What a newer version of the catalogue would bring to those who have something of an older one:
/// before it is published, in money.
///
/// An example: Basic costs 40.00 a month, and 45.00 in the newer version. Somebody has it since 1
/// April; on 16 April it is asked what moving them would bring.
///
/// ```
///                      up to 1 May    each whole month after it
/// stay as they are        -             40.00
/// at the period's end    +5.00          45.00, from 1 May
/// now                    +7.50          45.00: 2.50 for 15 of 30 days, with the document of 1 May
/// ```
///
/// [Repricing] bills a subscription twice, by `billing` itself: as it is, and moved by a
/// [Migrate][dev.midcycle.billing.ChangeRequest.Migrate]. [Alike] says which subscriptions come to
/// the same, so that each kind is billed once however many there are, and [Repricings] adds up a
/// [PlanEffect] for each plan, interval and currency.
///
/// Always: what is told would come of the migration, to the cent, where nobody changes anything
/// meanwhile; nothing that is open already counts as an effect; usage is left out, since nobody
/// knows it yet, and for how many its prices change is said. Nothing is stored here.
///
/// Comes after `billing`; `publish` asks it for the whole of a tenant's subscriptions.
@NullMarked
package dev.midcycle.repricing;

import org.jspecify.annotations.NullMarked;
