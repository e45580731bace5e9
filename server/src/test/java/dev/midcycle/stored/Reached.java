package dev.midcycle.stored;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What of our own a type may consist of, and what a value does: records and constants of enums, by
/// their names.
final class Reached {
  private final Set<String> names = new TreeSet<>();
  private final Set<Type> seen = new HashSet<>();

  private Reached() {}

  static Set<String> from(Type type) {
    var reached = new Reached();
    reached.type(type);
    return reached.names;
  }

  /// Whether a value of `whole` may have one of `part` in it, or be one.
  static boolean holds(Type whole, Class<?> part) {
    var reached = new Reached();
    reached.type(whole);
    return reached.seen.stream()
        .anyMatch(one -> one instanceof Class<?> held && part.isAssignableFrom(held));
  }

  static Set<String> of(Object value) {
    var reached = new Reached();
    reached.value(value);
    return reached.names;
  }

  private void type(Type type) {
    if (type instanceof ParameterizedType of) {
      List.of(of.getActualTypeArguments()).forEach(this::type);
    }
    if (type instanceof Class<?> one && isOurs(one) && seen.add(one)) {
      ours(one);
    }
  }

  private void ours(Class<?> type) {
    if (Types.isChoice(type)) {
      List.of(type.getPermittedSubclasses()).forEach(this::type);
    } else if (type.isEnum()) {
      List.of(type.getEnumConstants()).forEach(this::value);
    } else {
      names.add(name(type));
      Arrays.stream(type.getRecordComponents()).forEach(part -> type(part.getGenericType()));
    }
  }

  private void value(Object value) {
    switch (value) {
      case Optional<?> maybe -> maybe.ifPresent(this::value);
      case Collection<?> all -> all.forEach(this::value);
      case Map<?, ?> map -> {
        map.keySet().forEach(this::value);
        map.values().forEach(this::value);
      }
      case Enum<?> constant when isOurs(constant.getDeclaringClass()) ->
          names.add(name(constant.getDeclaringClass()) + " " + constant);
      case Record ours when isOurs(ours.getClass()) -> parts(ours);
      default -> {}
    }
  }

  private void parts(Record value) {
    names.add(name(value.getClass()));
    try {
      for (var part : value.getClass().getRecordComponents()) {
        part.getAccessor().setAccessible(true);
        value(part.getAccessor().invoke(value));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(value.toString(), e);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("dev.midcycle.");
  }

  private static String name(Class<?> type) {
    return type.getName().replaceFirst(".*\\.", "");
  }
}
