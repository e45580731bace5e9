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
    try {
      return new InternetAddress(text, true).getAddress().equals(text);
    } catch (AddressException _) {
      return false;
    }
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
