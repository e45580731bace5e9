package dev.midcycle.testkit;

import dev.midcycle.gateway.SandboxCards;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A gateway that does as it is told, and remembers what it was asked and what money it moved.
public final class Bank implements Gateway {
  /// What it answers to a charge.
  public enum Mood {
    PAYS,
    DECLINES,
    /// Says nothing, and decides when it is asked.
    HANGS,
    /// Takes the money, and breaks before it can say so.
    PAYS_AND_BREAKS,
    /// Never gets the charge.
    BREAKS,
    /// Wants to see the payer.
    ASKS
  }

  private final List<String> asked = new ArrayList<>();
  private final Map<String, Charge> moved = new LinkedHashMap<>();
  private Mood mood = Mood.PAYS;
  private boolean stillThinking;
  private Outcome late = new Outcome.Declined(Decline.of("It was declined late."));

  /// Begins anew, as one that pays.
  public synchronized void forget() {
    asked.clear();
    moved.clear();
    stillThinking = false;
    late = new Outcome.Declined(Decline.of("It was declined late."));
    mood = Mood.PAYS;
  }

  public synchronized void is(Mood now) {
    mood = now;
  }

  /// Whoever asks what became of a charge that hangs is told nothing yet.
  public synchronized void keepsThinking() {
    stillThinking = true;
  }

  /// A charge that hangs was paid after all.
  public synchronized void paysLate() {
    stillThinking = false;
    late = new Outcome.Succeeded("late");
  }

  public synchronized void declinesLate() {
    stillThinking = false;
    late = new Outcome.Declined(Decline.of("It was declined late."));
  }

  /// The keys it was charged with, repeats included.
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /// What money it moved, oldest first, in major units.
  public synchronized List<String> moved() {
    return moved.values().stream().map(charge -> charge.amount().toString()).toList();
  }

  @Override
  public synchronized Outcome charge(Charge charge) {
    asked.add(charge.key());
    return switch (mood) {
      case PAYS -> pay(charge);
      case DECLINES -> new Outcome.Declined(Decline.of("The card was declined."));
      case HANGS -> new Outcome.Unknown();
      case PAYS_AND_BREAKS -> {
        pay(charge);
        throw new IllegalStateException("the line to the bank broke");
      }
      case BREAKS -> throw new IllegalStateException("the line to the bank broke");
      case ASKS -> new Outcome.ActionRequired("bank_" + charge.key(), "https://bank.test/");
    };
  }

  @Override
  public synchronized Outcome find(Charge charge) {
    if (stillThinking) {
      return new Outcome.Unknown();
    }
    return switch (late) {
      case Outcome.Succeeded _ -> pay(charge);
      case Outcome.Declined _, Outcome.ActionRequired _, Outcome.Unknown() ->
          moved.containsKey(charge.key()) ? pay(charge) : late;
    };
  }

  private Outcome pay(Charge charge) {
    moved.putIfAbsent(charge.key(), charge);
    return new Outcome.Succeeded("bank_" + charge.key());
  }

  @Override
  public Optional<Card> describe(String token) {
    return SandboxCards.ALL.stream()
        .filter(card -> card.token().equals(token))
        .map(SandboxCards.TestCard::card)
        .findFirst();
  }
}
