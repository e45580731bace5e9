package dev.midcycle.app.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One setting, as the record tells of it.
///
/// @param part the nested record that has it
/// @param type of one value, without the `Optional` or `List` around it
/// @param many how many values it may have
record Line(Class<?> part, Setting setting, Class<?> type, Many many) {
  enum Many {
    ONE,
    ONE_OR_NONE,
    LIST
  }

  /// All of `record`, nested ones in their order.
  static List<Line> of(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            one -> isSetting(one) ? List.of(of(record, one)).stream() : of(one.getType()).stream())
        .toList();
  }

  static boolean isSetting(RecordComponent component) {
    return component.isAnnotationPresent(Setting.class);
  }

  static Line of(Class<?> part, RecordComponent component) {
    var setting = component.getAnnotation(Setting.class);
    if (component.getGenericType() instanceof ParameterizedType around) {
      var many = component.getType() == Optional.class ? Many.ONE_OR_NONE : Many.LIST;
      return new Line(part, setting, (Class<?>) around.getActualTypeArguments()[0], many);
    }
    return new Line(part, setting, component.getType(), Many.ONE);
  }

  String name() {
    return setting.name();
  }

  /// A secret has none: whoever lists processes would see it.
  Optional<String> flag() {
    return type == Secret.class ? Optional.empty() : Optional.of("--" + name());
  }

  String variable() {
    return "MIDCYCLE_" + name().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /// Set by its flag alone, or unset by another one.
  boolean isTruth() {
    return type == Boolean.class || type == boolean.class;
  }

  /// In the file.
  String key() {
    return name().replace('-', '_');
  }
}
