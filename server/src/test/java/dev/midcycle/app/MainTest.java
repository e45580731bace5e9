package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void names_itself_in_its_help() {
    assertThat(new CommandLine(new Main()).getUsageMessage()).startsWith("Usage: midcycle");
  }
}
