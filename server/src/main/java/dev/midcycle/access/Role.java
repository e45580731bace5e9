package dev.midcycle.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a member may do for their organization.
public enum Role {
  /// Changes and cancels, and all below.
  ADMIN,
  /// Pays: payment methods and billing details, and all below.
  BILLING,
  /// Reads.
  VIEWER;

  /// The name it has in files and on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  public boolean mayChange() {
    return this == ADMIN;
  }

  public boolean mayPay() {
    return this != VIEWER;
  }
}
