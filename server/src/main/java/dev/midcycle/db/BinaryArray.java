package dev.midcycle.db;

import dev.midcycle.id.Id;
import dev.midcycle.time.Precision;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/// A parameter that is an array, in the form in which PostgreSQL holds it: nothing is written as
/// text here to be read as text there. For the types of which there are many values.
final class BinaryArray extends PGobject implements PGBinaryObject {
  private static final long serialVersionUID = 1;
  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
  private static final Instant INSTANT_ZERO = Instant.parse("2000-01-01T00:00:00Z");
  private static final int HEAD = 20;

  private static final Map<String, Element> ELEMENTS =
      Map.of(
          "uuid", new Element(Oid.UUID, Oid.UUID_ARRAY, BinaryArray::uuid),
          "int", new Element(Oid.INT4, Oid.INT4_ARRAY, BinaryArray::number),
          "bigint", new Element(Oid.INT8, Oid.INT8_ARRAY, BinaryArray::longNumber),
          "date", new Element(Oid.DATE, Oid.DATE_ARRAY, BinaryArray::date),
          "timestamptz", new Element(Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, BinaryArray::instant),
          "boolean", new Element(Oid.BOOL, Oid.BOOL_ARRAY, BinaryArray::flag),
          "jsonb", new Element(Oid.JSONB, Oid.JSONB_ARRAY, BinaryArray::json),
          "text", new Element(Oid.TEXT, Oid.TEXT_ARRAY, BinaryArray::text));

  /// What PostgreSQL calls them itself.
  private static final Map<String, String> NAMES =
      Map.of("int", "int4", "bigint", "int8", "boolean", "bool");

  /// Of what it sends and is sent.
  private static final byte JSON_VERSION = 1;

  private final byte[] content;

  private record Element(int type, int arrayType, Writer writer) {}

  private interface Writer {
    byte[] bytes(Object value);
  }

  private BinaryArray(String type, byte[] content) {
    this.content = content;
    setType("_" + NAMES.getOrDefault(type, type));
  }

  /// Empty for a type that goes as text.
  static Optional<BinaryArray> of(String type, List<Optional<Object>> values) {
    return Optional.ofNullable(ELEMENTS.get(type))
        .map(element -> new BinaryArray(type, content(element, values)));
  }

  /// What the connection must be told, since the driver does not send these by itself.
  static String types() {
    return ELEMENTS.values().stream()
        .map(element -> Integer.toString(element.arrayType))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static byte[] content(Element element, List<Optional<Object>> values) {
    var elements = values.stream().map(one -> one.map(element.writer::bytes)).toList();
    int size = HEAD;
    for (var one : elements) {
      size += Integer.BYTES + one.map(bytes -> bytes.length).orElse(0);
    }
    var all = ByteBuffer.allocate(size);
    all.putInt(1).putInt(elements.stream().allMatch(Optional::isPresent) ? 0 : 1);
    all.putInt(element.type).putInt(elements.size()).putInt(1);
    for (var one : elements) {
      all.putInt(one.map(bytes -> bytes.length).orElse(-1));
      one.ifPresent(all::put);
    }
    return all.array();
  }

  private static byte[] uuid(Object value) {
    var uuid =
        switch (value) {
          case UUID one -> one;
          case Id id -> id.uuid();
          default -> UUID.fromString(value.toString());
        };
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static byte[] number(Object value) {
    int number = value instanceof Integer one ? one : Integer.parseInt(value.toString());
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private static byte[] longNumber(Object value) {
    return bytes(value instanceof Number one ? one.longValue() : Long.parseLong(value.toString()));
  }

  private static byte[] date(Object value) {
    var date = value instanceof LocalDate one ? one : LocalDate.parse(value.toString());
    return number(Math.toIntExact(ChronoUnit.DAYS.between(DAY_ZERO, date)));
  }

  /// In microseconds.
  private static byte[] instant(Object value) {
    var instant =
        Precision.checked(value instanceof Instant one ? one : Instant.parse(value.toString()));
    long seconds = instant.getEpochSecond() - INSTANT_ZERO.getEpochSecond();
    return bytes(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), instant.getNano() / 1000));
  }

  private static byte[] flag(Object value) {
    return new byte[] {(byte) (Boolean.parseBoolean(value.toString()) ? 1 : 0)};
  }

  private static byte[] json(Object value) {
    var text = text(value);
    return ByteBuffer.allocate(1 + text.length).put(JSON_VERSION).put(text).array();
  }

  private static byte[] text(Object value) {
    var text = value instanceof Id id ? id.uuid().toString() : value.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  @Override
  public void setByteValue(byte[] value, int offset) {
    throw new UnsupportedOperationException("it is only sent");
  }

  @Override
  public String getValue() {
    throw new IllegalStateException("the connection does not send " + getType() + " in binary");
  }

  @Override
  public int lengthInBytes() {
    return content.length;
  }

  @Override
  public void toBytes(byte[] bytes, int offset) {
    System.arraycopy(content, 0, bytes, offset, content.length);
  }
}
