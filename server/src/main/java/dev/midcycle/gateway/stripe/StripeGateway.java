package dev.midcycle.gateway.stripe;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import dev.midcycle.gateway.stripe.StripeCards.Token;
import dev.midcycle.id.CustomerId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.payment.GatewayNews;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A tenant's account with Stripe.
public final class StripeGateway implements Gateway {
  /// What Stripe says of a request that it will never carry out, before it has done anything.
  private static final Set<String> NOT_POSSIBLE = Set.of("amount_too_small", "amount_too_large");

  private static final String ASKS = "authentication_required";

  /// The portal knows by itself where those were who come back.
  private static final String COMES_BACK_TO = "/portal";

  private final StripeCalls calls;
  private final Supplier<String> base;

  /// @param secret what it is signed in with, in the clear
  /// @param base what links begin with
  public StripeGateway(GatewayAccount account, String secret, Supplier<String> base) {
    this.calls = new StripeCalls(account, secret);
    this.base = base;
  }

  @Override
  public Outcome charge(Charge charge) {
    var amount = StripeAmounts.of(charge.amount());
    if (amount.isEmpty()) {
      return StripeDeclines.of("amount_not_possible");
    }
    try {
      return outcome(charge, calls.charge(charge, amount.get()));
    } catch (CardException e) {
      return declined(charge, e);
    } catch (IdempotencyException _) {
      return find(charge);
    } catch (AuthenticationException _) {
      return StripeDeclines.of("gateway_refused");
    } catch (RateLimitException e) {
      throw new StripeFailed(e);
    } catch (InvalidRequestException e) {
      return refused(e);
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  /// A bank that wants to see its customer is asked again, for the page on which it does.
  private Outcome declined(Charge charge, CardException e) {
    var error = error(e);
    if (error.map(StripeError::getCode).filter(ASKS::equals).isEmpty()) {
      return StripeDeclines.of(error);
    }
    try {
      var intent = error.map(StripeError::getPaymentIntent).orElseThrow();
      return outcome(charge, calls.authenticate(intent, charge, base.get() + COMES_BACK_TO));
    } catch (CardException still) {
      return StripeDeclines.of(error(still));
    } catch (StripeException failed) {
      throw new StripeFailed(failed);
    }
  }

  /// Nothing was carried out, and never will be: the same request is refused again.
  private static Outcome refused(InvalidRequestException e) {
    var code = Optional.ofNullable(e.getCode()).orElse("");
    if (code.equals("resource_missing")) {
      return StripeDeclines.of("method_gone");
    }
    return StripeDeclines.of(NOT_POSSIBLE.contains(code) ? code : "gateway_refused");
  }

  @Override
  public Outcome find(Charge charge) {
    try {
      var found = calls.find(charge);
      if (found.isPresent()) {
        return outcome(charge, found.get());
      }
      return close(charge);
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  /// What Stripe refuses to make was not made before, and is refused whenever it comes.
  private Outcome close(Charge charge) throws StripeException {
    try {
      calls.close(charge);
      return StripeDeclines.of("never_received");
    } catch (IdempotencyException _) {
      return new Outcome.Unknown();
    } catch (RateLimitException e) {
      throw e;
    } catch (InvalidRequestException e) {
      return refused(e);
    }
  }

  @Override
  public Outcome abandon(Charge charge) {
    try {
      var found = calls.find(charge);
      if (found.isPresent() && found.get().getStatus().equals("requires_action")) {
        calls.cancel(found.get());
        return StripeDeclines.of("authentication_abandoned");
      }
      return find(charge);
    } catch (InvalidRequestException _) {
      return find(charge);
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  @Override
  public RefundOutcome refund(Refund refund) {
    try {
      return outcome(refund, calls.refund(refund));
    } catch (RateLimitException e) {
      throw new StripeFailed(e);
    } catch (InvalidRequestException e) {
      return new RefundOutcome.Failed(Optional.ofNullable(e.getMessage()).orElse("refused"));
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  private RefundOutcome outcome(Refund asked, com.stripe.model.Refund made) {
    calls.refuseOther(asked, made);
    return switch (Optional.ofNullable(made.getStatus()).orElse("pending")) {
      case "failed", "canceled" ->
          new RefundOutcome.Failed(
              Optional.ofNullable(made.getFailureReason()).orElse(made.getStatus()));
      case String _ -> new RefundOutcome.Succeeded(made.getId());
    };
  }

  /// It counts only if it is what was asked for.
  private Outcome outcome(Charge charge, PaymentIntent intent) {
    calls.refuseOther(charge, intent);
    return switch (intent.getStatus()) {
      case "succeeded" -> new Outcome.Succeeded(intent.getId());
      case "requires_action" ->
          StripeCalls.page(intent)
              .<Outcome>map(url -> new Outcome.ActionRequired(intent.getId(), url))
              .orElseGet(Outcome.Unknown::new);
      case "requires_payment_method", "canceled" ->
          StripeDeclines.of(Optional.ofNullable(intent.getLastPaymentError()));
      case String _ -> new Outcome.Unknown();
    };
  }

  private static Optional<StripeError> error(StripeException e) {
    return Optional.ofNullable(e.getStripeError());
  }

  /// Cards are known by the sessions in which they were entered.
  @Override
  public Optional<Card> describe(String token) {
    return Optional.empty();
  }

  @Override
  public Optional<Known> take(CustomerId customer, String token, Instant at) {
    if (!token.startsWith("cs_")) {
      return Optional.empty();
    }
    try {
      return calls.entered(customer, token);
    } catch (RateLimitException e) {
      throw new StripeFailed(e);
    } catch (InvalidRequestException _) {
      return Optional.empty();
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  @Override
  public Optional<String> setUp(SetUp wanted) {
    try {
      var known = wanted.known().map(Token::of).map(Token::customer);
      var customer = known.isPresent() ? known.get() : calls.customer(wanted.customer());
      return Optional.of(
          calls.enter(wanted.customer(), customer, base.get() + wanted.comesBackTo()));
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  @Override
  public boolean hasPage() {
    return true;
  }

  @Override
  public List<GatewayNews> read(String body, String signature, String secret) {
    try {
      return new StripeEvents(calls).news(StripeEvents.signed(body, signature, secret));
    } catch (StripeException e) {
      throw new StripeFailed(e);
    }
  }

  @Override
  public Optional<String> problem() {
    try {
      calls.look();
      return Optional.empty();
    } catch (StripeException e) {
      return Optional.of(Objects.requireNonNullElse(e.getUserMessage(), e.toString()));
    }
  }
}
