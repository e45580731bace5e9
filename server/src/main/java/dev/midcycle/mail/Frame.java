package dev.midcycle.mail;

import dev.midcycle.mail.Writing.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands around the sentences of a mail: the file `mail/frame.html`, in which values are
/// filled. A value is never read as markup, nor for places.
final class Frame {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String INK = "#1f2937";
  private static final String HTML = read();

  private Frame() {}

  /// On one line, whatever a name has in it.
  static String line(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  static String text(Said said, String seller) {
    var parts = new ArrayList<>(said.sentences());
    said.code().ifPresent(parts::add);
    said.link().ifPresent(link -> parts.add(link.text() + ":\n" + link.url()));
    return String.join("\n\n", parts) + "\n\n-- \n" + line(seller) + "\n";
  }

  static String html(Mail.Told told, Said said) {
    var paragraphs =
        said.sentences().stream()
            .map(one ->
                "<p style=\"margin: 0 0 16px; white-space: pre-line\">" + escaped(one) + "</p>")
            .collect(Collectors.joining("\n"));
    var accent = told.accent().filter(one -> COLOUR.matcher(one).matches()).orElse(INK);
    return filled(
        Map.of(
            "language", escaped(told.locale().toLanguageTag()),
            "direction", Languages.isRightToLeft(told.locale()) ? "rtl" : "ltr",
            "subject", escaped(line(said.subject())),
            "seller", escaped(line(told.seller())),
            "accent", accent,
            "sentences", paragraphs,
            "code", said.code().map(Frame::large).orElse(""),
            "link", said.link().map(link -> button(link, accent)).orElse("")));
  }

  private static String large(String code) {
    return "<p dir=\"ltr\" style=\"margin: 8px 0 16px; font: 600 32px/1.3 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 6px\">%s</p>"
        .formatted(escaped(code));
  }

  private static String button(Writing.Link link, String accent) {
    return "<p style=\"margin: 8px 0 24px\"><a href=\"%s\" style=\"display: inline-block; padding: 10px 20px; border-radius: 6px; background: %s; color: #ffffff; font-weight: 600; text-decoration: none\">%s</a></p>"
        .formatted(escaped(link.url()), accent, escaped(link.text()));
  }

  private static String filled(Map<String, String> values) {
    return PLACE
        .matcher(HTML)
        .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
  }

  private static String value(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("nothing for the place " + name);
    }
    return value;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String read() {
    try (var stream = Frame.class.getResourceAsStream("/mail/frame.html")) {
      if (stream == null) {
        throw new IllegalStateException("the build left mail/frame.html out");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
