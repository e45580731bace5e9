package dev.midcycle.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Part of a page: an element of XHTML, or a text, which is shown as it is spelled.
sealed interface Element {
  record Text(String text) implements Element {}

  record Tag(String name, Map<String, String> attributes, List<Element> children)
      implements Element {
    public Tag {
      attributes = new LinkedHashMap<>(attributes);
      children = List.copyOf(children);
    }

    Tag with(String attribute, String value) {
      var more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Tag(name, more, children);
    }

    Tag with(List<? extends Element> others) {
      var more = new ArrayList<>(children);
      more.addAll(others);
      return new Tag(name, attributes, more);
    }

    /// How the stylesheet calls it.
    Tag styled(String style) {
      return with("class", style);
    }
  }

  static Tag tag(String name, Element... children) {
    return new Tag(name, Map.of(), Arrays.asList(children));
  }

  static Tag tag(String name, List<? extends Element> children) {
    return new Tag(name, Map.of(), List.copyOf(children));
  }

  static Tag tag(String name, String text) {
    return tag(name, new Text(text));
  }

  static Tag div(String style, Element... children) {
    return tag("div", children).styled(style);
  }

  static Tag div(String style, List<? extends Element> children) {
    return tag("div", children).styled(style);
  }

  static Tag div(String style, String text) {
    return tag("div", text).styled(style);
  }

  static Tag span(String style, String text) {
    return tag("span", text).styled(style);
  }
}
