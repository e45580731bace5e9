package dev.midcycle.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// Where the compiled tests lie, whoever compiled them.
public final class TestClasses {
  private TestClasses() {}

  public static Path folder() {
    try {
      return Path.of(TestClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
