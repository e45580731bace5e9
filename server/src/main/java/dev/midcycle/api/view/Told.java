package dev.midcycle.api.view;

/// One sentence: `message` as programmers read it, and the `code` with what it is about, so that
/// whoever shows it to customers words it in their way.
public record Told(String code, String message, About about) {
  public Told(String code, String message) {
    this(code, message, About.NOTHING);
  }
}
