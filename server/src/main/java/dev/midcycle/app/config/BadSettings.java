package dev.midcycle.app.config;

import java.util.List;

/// Settings that cannot be used as they are: a sentence for each, with its place and remedy.
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  BadSettings(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
