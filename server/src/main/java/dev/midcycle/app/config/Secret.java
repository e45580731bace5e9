package dev.midcycle.app.config;

/// What nobody may see in a log, a message or a list of settings.
public record Secret(String text) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
