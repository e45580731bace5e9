package dev.midcycle.pdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// The tree that the renderer takes. No markup is written as text, so nothing has to be escaped.
final class Dom {
  private final Document document;

  private Dom(Document document) {
    this.document = document;
  }

  static Document of(Element.Tag root) {
    try {
      var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      document.appendChild(new Dom(document).node(root));
      return document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has an XML parser", e);
    }
  }

  private Node node(Element element) {
    return switch (element) {
      case Element.Text(var text) -> document.createTextNode(visible(text));
      case Element.Tag(var name, var attributes, var children) -> {
        var node = document.createElement(name);
        attributes.forEach((key, value) -> node.setAttribute(key, visible(value)));
        children.forEach(child -> node.appendChild(node(child)));
        yield node;
      }
    };
  }

  /// Characters that control something have no glyph, and no place in the file's metadata.
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
  }
}
