/// Payment gateways: how payments leave Midcycle. The sandbox moves no money; `gateway.stripe`
/// does.
///
/// An example: of the sandbox's cards ([SandboxCards]) `tok_success` pays 15.00 at once,
/// `tok_approval` once its payer has said so, `tok_decline` is declined, and `tok_hang` gives no
/// answer: the payment is unknown. Asked later under the same key what became of it, the sandbox
/// says that it was paid, and 15.00 were taken once.
///
/// Live tenants never have the sandbox. A gateway implements `payment.Gateway`; `app` hands the
/// sandbox in, and makes the others for the accounts that tenants have.
///
/// Always: the same key never charges twice; what never arrived is declined, and is not made later.
@NullMarked
package dev.midcycle.gateway;

import org.jspecify.annotations.NullMarked;
