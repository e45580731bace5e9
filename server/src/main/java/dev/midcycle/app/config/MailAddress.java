package dev.midcycle.app.config;

import dev.midcycle.smtp.SmtpSettings;

/// An address that mails are from.
public record MailAddress(String text) {
  static final String SHAPE = "a mail address, such as billing@example.com";

  public MailAddress {
    if (!SmtpSettings.isAddress(text)) {
      throw new IllegalArgumentException("not " + SHAPE);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
