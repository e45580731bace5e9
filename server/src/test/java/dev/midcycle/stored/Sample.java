package dev.midcycle.stored;

/// A value that a form may have, by a name of its own: `happening.started`.
public record Sample<T>(String name, Form<T> form, T value) {
  String written() {
    return form.write(value);
  }
}
