package dev.midcycle.stored;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How the types of one family are written and read. The same value always has the same text: names
/// and sets are sorted.
///
/// A part that is missing is empty where it is an `Optional` or a list: a record may gain such a
/// part without a new version. Whatever else changes takes one.
public final class Format {
  private final JsonMapper mapper;

  public Format(Types types) {
    this.mapper =
        JsonMapper.builder()
            .annotationIntrospector(new StoredNames(types))
            .addModule(values(types))
            .changeDefaultVisibility(seen ->
                seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .withConfigOverride(
                List.class,
                lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(
                EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  /// What a column holds.
  ///
  /// @param steps the first brings version 1 up to 2, the next 2 up to 3
  public <T> Form<T> form(Class<T> type, Step... steps) {
    return form(mapper.constructType(type), steps);
  }

  /// Texts by names that are ours, such as what is noted of an activity.
  public Form<Map<String, String>> texts(Step... steps) {
    return form(
        mapper.getTypeFactory().constructMapType(TreeMap.class, String.class, String.class), steps);
  }

  private <T> Form<T> form(JavaType type, Step... steps) {
    return new Form<>(this, type, List.of(steps), Map.of());
  }

  /// A value without a version: not to be stored, but to be compared.
  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  /// The numbers that stand anywhere in `value` under one of these names.
  public Set<Integer> numbers(Object value, String... names) {
    var tree = mapper.valueToTree(value);
    return Stream.of(names)
        .flatMap(name -> tree.findValues(name).stream())
        .map(JsonNode::intValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  ObjectReader reader(JavaType type) {
    return mapper.readerFor(type);
  }

  JsonNode tree(String json) {
    return mapper.readTree(json);
  }

  private static SimpleModule values(Types types) {
    var module = new SimpleModule();
    types.texts().forEach((type, text) -> text(module, type, text));
    module.addSerializer(Set.class, new Sorted());
    return module;
  }

  @SuppressWarnings("unchecked") // the table holds functions of the type
  private static <T> void text(SimpleModule module, Class<T> type, Types.Text<?> table) {
    var text = (Types.Text<T>) table;
    module.addSerializer(type, new Text<>(text.write()));
    module.addKeySerializer(type, new Name<>(text.write()));
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser parser, DeserializationContext context) {
            return text.read().apply(parser.getString());
          }
        });
    module.addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            return text.read().apply(key);
          }
        });
  }

  private static final class Text<T> extends ValueSerializer<T> {
    private final Function<T, String> write;

    Text(Function<T, String> write) {
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(write.apply(value));
    }
  }

  private static final class Name<T> extends ValueSerializer<T> {
    private final Function<T, String> write;

    Name(Function<T, String> write) {
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeName(write.apply(value));
    }
  }

  @SuppressWarnings("rawtypes") // a serializer is found by its raw class
  private static final class Sorted extends ValueSerializer<Set> {
    @Override
    public void serialize(Set set, JsonGenerator json, SerializationContext context) {
      json.writeStartArray();
      for (Object one :
          ((Set<?>) set).stream().sorted(Comparator.comparing(Object::toString)).toList()) {
        context.writeValue(json, one);
      }
      json.writeEndArray();
    }
  }
}
