package dev.midcycle.app.config;

import java.net.URI;
import java.net.URISyntaxException;

/// The address under which people reach Midcycle: scheme, host and port, no slash at the end.
public record PublicUrl(String text) {
  static final String SHAPE = "`https://` or `http://`, a host, and a port if need be";

  public PublicUrl {
    text = text.replaceFirst("/+$", "");
    if (!isAddress(text)) {
      throw new IllegalArgumentException("no address of " + SHAPE);
    }
  }

  public boolean isSecure() {
    return text.startsWith("https://");
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isAddress(String text) {
    try {
      var uri = new URI(text);
      return text.matches("https?://[^/?#@]+") && uri.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
