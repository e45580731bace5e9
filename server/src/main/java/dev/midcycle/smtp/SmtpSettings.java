package dev.midcycle.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/// Where mails are handed over, and whom they are from.
///
/// @param fromName stands before the address; without one, the merchant's name does
public record SmtpSettings(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    String fromAddress,
    Optional<String> fromName) {
  public SmtpSettings {
    if (!isAddress(fromAddress)) {
      throw new IllegalArgumentException("no mail address to send from: " + fromAddress);
    }
  }

  /// Whether mails can be from it: an address alone, without a name.
  public static boolean isAddress(String text) {
    return address(text).filter(one -> one.getAddress().equals(text)).isPresent();
  }

  /// The address that a text is; empty where it is none, or a group. Only ASCII is one: of any
  /// other letter half would be sent, which may be a line break.
  static Optional<InternetAddress> address(String text) {
    try {
      var address = new InternetAddress(text, true);
      return Optional.of(address).filter(one -> !one.isGroup() && isAscii(text));
    } catch (AddressException _) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(one -> one >= ' ' && one < 0x7f);
  }

  /// How the connection is secured.
  public enum Security {
    /// Begins in the clear, and goes on only after STARTTLS.
    STARTTLS,
    TLS,
    /// Not at all: for a server on the same machine.
    NONE
  }

  /// Who signs in.
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login of " + user;
    }
  }
}
