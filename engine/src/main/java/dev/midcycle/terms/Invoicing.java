package dev.midcycle.terms;

/// Whether what falls due regularly on one day, of several subscriptions of one customer, is a
/// document each or one for all.
public enum Invoicing {
  SEPARATE,
  TOGETHER
}
