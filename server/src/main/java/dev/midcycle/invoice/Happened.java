package dev.midcycle.invoice;

import dev.midcycle.audit.Actor;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Fact;

/// A fact that is new.
record Happened(SubscriptionId subscription, Fact fact, Actor who, String reason) {}
