package dev.midcycle.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Turns one YAML 1.2 text into a tree. Bounded, whatever the text says: characters, depth, and
/// nodes with every alias counted as often as it is used.
final class YamlText {
  static final int MOST_CHARACTERS = 2_000_000;
  static final int MOST_DEPTH = 30;
  static final int MOST_NODES = 200_000;

  private static final CoreSchema SCHEMA = new CoreSchema();

  private final String file;
  private final Iterator<Event> events;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private long nodes;

  private record Anchored(Node node, long size) {}

  /// Ends the reading: what follows cannot be told from here.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Stopped(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }
  }

  private YamlText(String file, String text) {
    this.file = file;
    var settings =
        LoadSettings.builder()
            .setLabel(file)
            .setSchema(SCHEMA)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// The tree of `text`; `file` is the name it has in problems.
  static Reading<Node> parse(String file, String text) {
    if (text.length() > MOST_CHARACTERS) {
      return new Reading.Invalid<>(
          List.of(
              Place.start(file)
                  .problem("the file is too large: at most " + MOST_CHARACTERS + " characters")));
    }
    var reader = new YamlText(file, text);
    try {
      var root = reader.document();
      return reader.problems.isEmpty()
          ? new Reading.Valid<>(root)
          : new Reading.Invalid<>(reader.problems);
    } catch (Stopped stopped) {
      reader.problems.add(stopped.problem);
    } catch (MarkedYamlEngineException broken) {
      reader.problems.add(reader.broken(broken));
    } catch (YamlEngineException broken) {
      reader.problems.add(Place.start(file).problem("not valid YAML: " + broken.getMessage()));
    }
    return new Reading.Invalid<>(reader.problems);
  }

  private Problem broken(MarkedYamlEngineException broken) {
    var mark = broken.getProblemMark().or(broken::getContextMark);
    int line = mark.map(at -> at.getLine() + 1).orElse(1);
    int column = mark.map(at -> at.getColumn() + 1).orElse(1);
    var context = Optional.ofNullable(broken.getContext()).map(text -> text + ", ").orElse("");
    return new Problem(file, line, column, "", "not valid YAML: " + context + broken.getProblem());
  }

  private Node document() {
    Node root = new Node.Nothing(Place.start(file));
    int documents = 0;
    while (events.hasNext()) {
      var event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (++documents > 1) {
            throw new Stopped(
                place(event, "")
                    .problem("a second YAML document begins here; a file can hold only one"));
          }
        }
        case Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd ->
            root = node(event, "", 0);
      }
    }
    return root;
  }

  private Node node(Event event, String path, int depth) {
    var at = place(event, path);
    if (depth > MOST_DEPTH) {
      throw new Stopped(
          at.problem("the file is nested too deeply: at most " + MOST_DEPTH + " levels"));
    }
    count(1, at);
    long before = nodes;
    var node =
        switch (event) {
          case AliasEvent alias -> aliased(alias, at);
          case ScalarEvent scalar -> scalar(scalar, at);
          case SequenceStartEvent _ -> sequence(at, depth);
          case MappingStartEvent _ -> mapping(at, depth);
          default -> throw new IllegalStateException("no node begins with " + event);
        };
    remember(event, node, nodes - before + 1);
    return node;
  }

  private void remember(Event event, Node node, long size) {
    if (!(event instanceof AliasEvent) && event instanceof NodeEvent named) {
      named
          .getAnchor()
          .ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, size)));
    }
  }

  private void count(long more, Place at) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new Stopped(
          at.problem(
              "the file is too large: at most "
                  + MOST_NODES
                  + " values, with those repeated by aliases"));
    }
  }

  private Node aliased(AliasEvent alias, Place at) {
    var anchored = anchors.get(alias.getAlias().getValue());
    if (anchored == null) {
      throw new Stopped(
          at.problem(
              "`*" + alias.getAlias().getValue() + "` refers to an unknown or unfinished anchor"));
    }
    count(anchored.size(), at);
    return anchored.node();
  }

  private Node scalar(ScalarEvent event, Place at) {
    event
        .getTag()
        .ifPresent(tag ->
            problems.add(
                at.problem("YAML tags such as `" + tag + "` are not supported; leave it out")));
    var value = event.getValue();
    if (!isStorable(value)) {
      problems.add(at.problem("must not contain null characters or broken surrogate pairs"));
    }
    if (!event.isPlain()) {
      return new Node.Text(at, value);
    }
    var tag = SCHEMA.getScalarResolver().resolve(value, true);
    if (tag.equals(Tag.NULL)) {
      return new Node.Nothing(at);
    }
    if (tag.equals(Tag.BOOL)) {
      return new Node.Truth(at, Boolean.parseBoolean(value));
    }
    return numeral(tag, value, at);
  }

  /// An escape can write what no database keeps.
  private static boolean isStorable(String value) {
    return value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value);
  }

  private static Node numeral(Tag tag, String value, Place at) {
    boolean isNumber = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    return Optional.of(value)
        .filter(_ -> isNumber)
        .flatMap(Numbers::parse)
        .<Node>map(number -> new Node.Numeral(at, number))
        .orElseGet(() -> new Node.Text(at, value));
  }

  private Node sequence(Place at, int depth) {
    var items = new ArrayList<Node>();
    for (var event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, at.path() + "[" + items.size() + "]", depth + 1));
    }
    return new Node.Sequence(at, items);
  }

  private Node mapping(Place at, int depth) {
    var members = new LinkedHashMap<String, Node.Member>();
    for (var event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      var key = key(event, at, depth);
      var path = at.path().isEmpty() ? key : at.path() + "." + key;
      var keyAt = place(event, path);
      var value = node(events.next(), path, depth + 1);
      var first = members.putIfAbsent(key, new Node.Member(keyAt, value));
      if (first != null) {
        problems.add(
            keyAt.problem(
                "duplicate key `%s`; the first is in line %d"
                    .formatted(key, first.keyAt().line())));
      }
    }
    return new Node.Mapping(at, members);
  }

  private String key(Event event, Place at, int depth) {
    var key = node(event, at.path(), depth + 1);
    return key.text()
        .orElseThrow(() ->
            new Stopped(
                place(event, at.path()).problem("a key must be a word, not " + key.shown())));
  }

  private Place place(Event event, String path) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    int column = event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    return new Place(file, line, column, path);
  }
}
