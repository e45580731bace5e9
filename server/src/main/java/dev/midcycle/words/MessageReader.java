package dev.midcycle.words;

import dev.midcycle.words.Message.Part;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// Reads a [Message] from its text.
final class MessageReader {
  private final String text;
  private int place;

  MessageReader(String text) {
    this.text = text;
  }

  Message whole() {
    var message = message();
    if (place < text.length()) {
      throw wrong("has a } too many");
    }
    return message;
  }

  /// Up to the end, or to the brace that ends it.
  private Message message() {
    var parts = new ArrayList<Part>();
    while (place < text.length() && text.charAt(place) != '}') {
      parts.add(text.charAt(place) == '{' ? braced() : plain());
    }
    return new Message(parts);
  }

  private Part plain() {
    int begin = place;
    while (place < text.length() && "{}".indexOf(text.charAt(place)) < 0) {
      place++;
    }
    return new Part.Text(text.substring(begin, place));
  }

  private Part braced() {
    expect('{');
    var name = word();
    if (peek() == '}') {
      place++;
      return new Part.Place(name);
    }
    expect(',');
    var kind = word();
    expect(',');
    var cases = cases();
    expect('}');
    return switch (kind) {
      case "plural" -> new Part.Choice(name, true, cases);
      case "select" -> new Part.Choice(name, false, cases);
      default -> throw wrong("knows no " + kind);
    };
  }

  private Map<String, Message> cases() {
    var cases = new TreeMap<String, Message>();
    while (peek() != '}') {
      var which = word();
      expect('{');
      cases.put(which, message());
      expect('}');
    }
    return cases;
  }

  /// Letters, digits and underscores, or `=0`; spaces around them count nothing.
  private String word() {
    peek();
    int begin = place;
    while (place < text.length() && isOfAWord(text.charAt(place))) {
      place++;
    }
    if (begin == place) {
      throw wrong("has no name at " + begin);
    }
    var word = text.substring(begin, place);
    peek();
    return word;
  }

  private static boolean isOfAWord(char one) {
    return Character.isLetterOrDigit(one) || one == '_' || one == '=';
  }

  /// The next that is no space.
  private char peek() {
    while (place < text.length() && text.charAt(place) == ' ') {
      place++;
    }
    if (place == text.length()) {
      throw wrong("ends too early");
    }
    return text.charAt(place);
  }

  private void expect(char one) {
    if (place == text.length() || text.charAt(place) != one) {
      throw wrong("has no " + one + " at " + place);
    }
    place++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("\"" + text + "\" " + what);
  }
}
