package dev.midcycle.api.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of a statement with all that is in it.
///
/// @param currency its attribute `Ccy`, where it has one
record CamtTree(String name, Optional<String> currency, String text, List<CamtTree> children) {
  private static final int DEEPEST = 40;

  CamtTree {
    children = List.copyOf(children);
  }

  /// The element at whose beginning the reader is; it ends at its end.
  static CamtTree read(XMLStreamReader xml) throws XMLStreamException {
    return read(xml, 0);
  }

  private static CamtTree read(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("it is nested too deeply");
    }
    var name = xml.getLocalName();
    var currency = Optional.ofNullable(xml.getAttributeValue(null, "Ccy"));
    var text = new StringBuilder();
    var children = new ArrayList<CamtTree>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(read(xml, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new CamtTree(name, currency, text.toString().strip(), children);
        }
        default -> {} // A comment says nothing.
      }
    }
  }

  /// All below it along a path of names.
  Stream<CamtTree> all(String... path) {
    var found = Stream.of(this);
    for (var step : path) {
      found = found.flatMap(one -> one.children.stream().filter(child -> child.name.equals(step)));
    }
    return found;
  }

  Optional<CamtTree> first(String... path) {
    return all(path).findFirst();
  }

  /// The text of the first; empty where there is none.
  String word(String... path) {
    return first(path).map(CamtTree::text).orElse("");
  }
}
