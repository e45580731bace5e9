package dev.midcycle.secret;

import java.nio.file.Path;

/// Where the key is.
public sealed interface KeyPlace {
  /// In a file.
  ///
  /// @param made whether it is made with the first secret, where there is none
  record InFile(Path file, boolean made) implements KeyPlace {}

  /// Given as a text, from outside.
  record Given(String keyset) implements KeyPlace {
    @Override
    public String toString() {
      return "Given[…]";
    }
  }

  /// Nobody has said where: nothing can be sealed.
  record Nowhere() implements KeyPlace {}

  /// In memory alone, for what is gone with the process.
  record Memory() implements KeyPlace {}
}
