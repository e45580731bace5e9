package dev.midcycle.file;

import dev.midcycle.catalog.Catalog;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Writes catalogues as people do: a file that can be read, changed and published again.
public final class YamlWriting {
  /// What no reader of YAML takes for anything but a text.
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_ .()/+-]*[A-Za-z0-9_)]|[A-Za-z_]");

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
  private static final int WIDTH = 100;

  private final boolean quotesNumbers;

  private YamlWriting(boolean quotesNumbers) {
    this.quotesNumbers = quotesNumbers;
  }

  /// The whole catalogue, with every default spelled out. Numbers are kept as texts, so that no
  /// digit is lost: a file says them as numbers, unless a text is meant somewhere.
  public static String of(Catalog catalog) {
    var plain = new YamlWriting(false).written(catalog);
    return isRead(plain, catalog) ? plain : new YamlWriting(true).written(catalog);
  }

  private static boolean isRead(String text, Catalog catalog) {
    return CatalogFiles.parse("catalogue", text) instanceof Reading.Valid<Catalog>(var read)
        && CatalogJson.write(read).equals(CatalogJson.write(catalog));
  }

  private String written(Catalog catalog) {
    var text = new StringBuilder();
    CatalogJson.json(catalog)
        .propertyStream()
        .forEach(part -> write(text, "", part.getKey(), part.getValue()));
    return text.toString();
  }

  private void write(StringBuilder text, String indent, String key, JsonNode value) {
    var line = indent + scalar(key) + ": " + inOneLine(value);
    if (line.length() <= WIDTH || !value.isContainer() || value.isEmpty()) {
      text.append(line).append('\n');
    } else {
      text.append(indent).append(scalar(key)).append(":\n");
      writeBelow(text, indent + "  ", value);
    }
  }

  private void writeBelow(StringBuilder text, String indent, JsonNode value) {
    if (value.isObject()) {
      value.propertyStream().forEach(part -> write(text, indent, part.getKey(), part.getValue()));
    } else {
      value.valueStream().forEach(one -> item(text, indent, one));
    }
  }

  private void item(StringBuilder text, String indent, JsonNode value) {
    var line = indent + "- " + inOneLine(value);
    if (line.length() <= WIDTH || !value.isObject()) {
      text.append(line).append('\n');
      return;
    }
    var below = new StringBuilder();
    writeBelow(below, indent + "  ", value);
    text.append(indent).append("- ").append(below.substring(indent.length() + 2));
  }

  /// A value in YAML's short form.
  static String flow(JsonNode node) {
    return new YamlWriting(false).inOneLine(node);
  }

  private String inOneLine(JsonNode node) {
    if (node.isObject()) {
      return node.propertyStream()
          .map(part -> scalar(part.getKey()) + ": " + inOneLine(part.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream().map(this::inOneLine).collect(Collectors.joining(", ", "[", "]"));
    }
    return node.isString() ? scalar(node.stringValue()) : node.toString();
  }

  private String scalar(String text) {
    boolean plain =
        (!quotesNumbers && NUMBER.matcher(text).matches())
            || (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)));
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
