package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void names_itself_in_its_help() {
    assertThat(Main.commandLine().getUsageMessage()).startsWith("Usage: midcycle");
  }
}
