package dev.midcycle.subscription;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Id;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// What billing knows, as JSON: how facts, terms, drafts and requests are kept. A record is an
/// object of its components; a case of a sealed type says which in `kind`; keys, ids and numbers
/// are text.
///
/// The same value always has the same text: names and sets are sorted. What is written stays
/// readable: what a record has gained since is an `Optional` or a list, which is empty where it is
/// missing. `BillingJsonTest` and `OlderTextsTest` hold older texts.
public final class BillingJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new Kinds())
          .addModule(values())
          .changeDefaultVisibility(seen ->
              seen.withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE)
                  .withFieldVisibility(Visibility.ANY))
          .withConfigOverride(
              List.class,
              lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final TypeReference<Map<MeterKey, Decimal>> LEVELS = new TypeReference<>() {};

  private BillingJson() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  public static <T> List<T> readList(String json, Class<T> type) {
    return MAPPER.readerForListOf(type).readValue(json);
  }

  /// What meters stood at.
  public static Map<MeterKey, Decimal> readLevels(String json) {
    return MAPPER.readValue(json, LEVELS);
  }

  /// The catalogue versions that `value` names.
  public static Set<Integer> versionsIn(Object value) {
    var tree = MAPPER.valueToTree(value);
    return Stream.of("version", "rulesVersion")
        .flatMap(name -> tree.findValues(name).stream())
        .map(JsonNode::intValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Tells the cases of sealed types apart by their names.
  private static final class Kinds extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
      return type instanceof AnnotatedClass && sealed(type.getRawType()).isPresent()
          ? JsonTypeInfo.Value.construct(
              JsonTypeInfo.Id.NAME,
              JsonTypeInfo.As.PROPERTY,
              "kind",
              JsonTypeInfo.class,
              false,
              true)
          : super.findPolymorphicTypeInfo(config, type);
    }

    @Override
    public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated type) {
      return sealed(type.getRawType()).stream()
          .flatMap(one -> Arrays.stream(one.getPermittedSubclasses()))
          .map(one -> new NamedType(one, kind(one)))
          .toList();
    }

    @Override
    public String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
      return sealed(type.getRawType()).isPresent() && !type.getRawType().isInterface()
          ? kind(type.getRawType())
          : super.findTypeName(config, type);
    }

    private static Optional<Class<?>> sealed(Class<?> type) {
      return type.isSealed()
          ? Optional.of(type)
          : Arrays.<Class<?>>stream(type.getInterfaces()).filter(Class::isSealed).findFirst();
    }

    /// `Period` of a cause is `period`, `PeriodEnd` is `period_end`.
    private static String kind(Class<?> type) {
      return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
  }

  private static SimpleModule values() {
    var module = new SimpleModule();
    text(module, PlanKey.class, PlanKey::new);
    text(module, AddOnKey.class, AddOnKey::new);
    text(module, ChargeKey.class, ChargeKey::new);
    text(module, QuantityName.class, QuantityName::new);
    text(module, MeterKey.class, MeterKey::new);
    text(module, CouponCode.class, CouponCode::new);
    text(module, FeatureKey.class, FeatureKey::new);
    text(module, Decimal.class, Decimal::of);
    id(module, FactId.class, FactId::parse);
    id(module, SubscriptionId.class, SubscriptionId::parse);
    id(module, DocumentId.class, DocumentId::parse);
    id(module, QuoteId.class, QuoteId::parse);
    module.addSerializer(Set.class, new Sorted());
    return module;
  }

  private static <I extends Id> void id(
      SimpleModule module, Class<I> type, Function<String, Optional<I>> parse) {
    text(module, type, text -> parse.apply(text).orElseThrow());
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
    module.addSerializer(type, new Text<>());
    module.addKeySerializer(type, new Name<>());
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser parser, DeserializationContext context) {
            return read.apply(parser.getString());
          }
        });
    module.addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
          }
        });
  }

  private static final class Text<T> extends ValueSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.toString());
    }
  }

  private static final class Name<T> extends ValueSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeName(value.toString());
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
