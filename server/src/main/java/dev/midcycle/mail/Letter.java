package dev.midcycle.mail;

import dev.midcycle.paper.Paper;
import java.util.Optional;

/// A mail as it goes out.
///
/// @param id the same whenever it is sent
/// @param from the merchant's name
/// @param replyTo where answers go, if the merchant says so
public record Letter(
    String id,
    String from,
    Optional<String> replyTo,
    String to,
    Written written,
    Optional<Paper> attached) {

  /// What is read.
  ///
  /// @param html says the same as `text`
  public record Written(String subject, String text, String html) {}
}
