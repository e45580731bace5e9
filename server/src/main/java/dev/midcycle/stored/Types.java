package dev.midcycle.stored;

import dev.midcycle.id.Id;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The table of one family: under which names its types and their parts are stored. Every record
/// and enum that is stored is in it; none is stored under a name that is not.
///
/// ```
/// new Types()
///     .record(Money.class, "currency", "minor")
///     .kind(Cause.Period.class, "period", "start")
///     .values(Map.of(Pay.IN_ADVANCE, "IN_ADVANCE", Pay.IN_ARREARS, "IN_ARREARS"))
///     .text(PlanKey.class, PlanKey::new)
/// ```
public final class Types {
  /// What is read of an object beside its parts.
  private static final Set<String> RESERVED = Set.of("kind", Form.VERSION);

  private final Map<Class<?>, Shape> shapes = new HashMap<>();
  private final Map<Class<?>, Map<Enum<?>, String>> constants = new HashMap<>();
  private final Map<Class<?>, Text<?>> texts = new HashMap<>();

  /// A record as it is stored.
  ///
  /// @param kind where it is a case of a sealed type: which
  /// @param parts the names of its components, in their order
  record Shape(Optional<String> kind, List<String> parts) {}

  /// A value as one text.
  record Text<T>(Function<T, String> write, Function<String, T> read) {}

  /// A record, as an object: the names of its components, in their order.
  public Types record(Class<? extends Record> type, String... parts) {
    return add(type, Optional.empty(), parts);
  }

  /// A case of a sealed type, which the object says in `kind`.
  public Types kind(Class<? extends Record> type, String kind, String... parts) {
    return add(type, Optional.of(kind), parts);
  }

  private Types add(Class<? extends Record> type, Optional<String> kind, String... parts) {
    var names = List.of(parts);
    if (names.size() != type.getRecordComponents().length
        || new HashSet<>(names).size() != names.size()
        || names.stream().anyMatch(RESERVED::contains)) {
      throw new IllegalArgumentException("not the parts of " + type + ": " + names);
    }
    once(shapes.put(type, new Shape(kind, names)), type);
    return this;
  }

  /// All constants of an enum.
  public <E extends Enum<E>> Types values(Map<E, String> names) {
    var type = names.keySet().iterator().next().getDeclaringClass();
    if (names.size() != type.getEnumConstants().length
        || new HashSet<>(names.values()).size() != names.size()) {
      throw new IllegalArgumentException("not the constants of " + type + ": " + names);
    }
    once(constants.put(type, Map.copyOf(names)), type);
    return this;
  }

  /// A value that is one text, which its `toString` writes.
  public <T> Types text(Class<T> type, Function<String, T> read) {
    return text(type, Object::toString, read);
  }

  /// A value that is one text, written in another way than elsewhere.
  public <T> Types text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    once(texts.put(type, new Text<>(write, read)), type);
    return this;
  }

  public <I extends Id> Types id(Class<I> type, Function<String, Optional<I>> parse) {
    return text(type, text -> parse.apply(text).orElseThrow());
  }

  /// All of another family as well.
  public Types with(Types other) {
    other.shapes.forEach((type, shape) -> once(shapes.put(type, shape), type));
    other.constants.forEach((type, names) -> once(constants.put(type, names), type));
    other.texts.forEach((type, text) -> once(texts.put(type, text), type));
    return this;
  }

  private static void once(Object before, Class<?> type) {
    if (before != null) {
      throw new IllegalArgumentException("twice in one table: " + type);
    }
  }

  Map<Class<?>, Text<?>> texts() {
    return texts;
  }

  boolean isText(Class<?> type) {
    return texts.containsKey(type);
  }

  Shape shape(Class<?> type) {
    return found(shapes, type);
  }

  String constant(Enum<?> one) {
    return found(found(constants, one.getDeclaringClass()), one);
  }

  /// Of a sealed type its cases, of any other itself.
  List<Class<?>> cases(Class<?> type) {
    return isChoice(type)
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(one -> cases(one).stream()).toList()
        : List.of(type);
  }

  /// Whether an object of this type says which case it is.
  boolean saysKind(Class<?> type) {
    return isChoice(type) || (type.isRecord() && !isText(type) && shape(type).kind().isPresent());
  }

  /// Ours are interfaces; that `ZoneId` is sealed concerns nobody.
  static boolean isChoice(Class<?> type) {
    return type.isSealed() && type.isInterface();
  }

  private static <K, V> V found(Map<K, V> table, K key) {
    var value = table.get(key);
    if (value == null) {
      throw new IllegalStateException("without a name to be stored under: " + key);
    }
    return value;
  }

  static List<Class<?>> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .collect(Collectors.toUnmodifiableList());
  }
}
