package dev.midcycle.http;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a value must be, in words, where it does not fit the contract's schema.
final class SchemaWords {
  private static final String LETTERS = "letters, digits, `.`, `_` and `-`";

  /// An id: `^cus_[0-9a-z]+$`, or `^(cus_[0-9a-z]+|ext:.+)$` where the caller's own id will do.
  private static final Pattern ID =
      Pattern.compile("\\^\\(?([a-z]+)_\\[0-9a-z]\\+(\\|ext:\\.\\+\\))?\\$");

  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("alt", "an alert"),
          Map.entry("ben", "a bank entry"),
          Map.entry("cat", "a catalogue version"),
          Map.entry("cre", "a credit"),
          Map.entry("cus", "a customer"),
          Map.entry("doc", "a document"),
          Map.entry("gwy", "a gateway"),
          Map.entry("evt", "an event"),
          Map.entry("key", "an API key"),
          Map.entry("mem", "a member"),
          Map.entry("pay", "a payment"),
          Map.entry("plk", "a payment link"),
          Map.entry("pm", "a payment method"),
          Map.entry("ps", "a portal session"),
          Map.entry("quo", "a quote"),
          Map.entry("ref", "a refund"),
          Map.entry("sr", "a sales request"),
          Map.entry("sub", "a subscription"),
          Map.entry("ten", "a tenant"),
          Map.entry("whd", "a webhook delivery"),
          Map.entry("mail", "a mail"),
          Map.entry("whe", "a webhook endpoint"),
          Map.entry("wrk", "a work item"));

  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("\\S", "must not be empty or blank"),
          Map.entry("^[^@\\s]+@[^@\\s]+$", "must be an email address"),
          Map.entry(
              "^(0(\\.[0-9]{1,6})?|1(\\.0{1,6})?)$",
              "must be a rate from 0 to 1, such as 0.19 for 19 %"),
          Map.entry("^[0-9]{1,12}(\\.[0-9]{1,3})?$", amount("", 3)),
          Map.entry("^[0-9]{1,12}(\\.[0-9]{1,4})?$", amount("", 4)),
          Map.entry("^-?[0-9]{1,12}(\\.[0-9]{1,4})?$", amount(" or -40.00", 4)),
          Map.entry("^-?[0-9]+(\\.[0-9]+)?$", "must be a decimal number such as 12.5"),
          Map.entry(
              "^[0-9]{1,12}([.][0-9]{1,12})?$",
              "must be a price or number such as 0.0125, with at most 12 digits and 12 decimals"),
          Map.entry(
              "^(day|week|month|quarter|year|[1-9][0-9]{0,3} days?|[1-9][0-9]{0,2} (week|month|quarter|year)s?)$",
              "must be day, week, month, quarter, year or a number of these such as 6 months"),
          Map.entry(
              "^(en|de|fr|es|ja|ar)(-[A-Z]{2})?$", "must be a language such as en, de or de-AT"),
          Map.entry("^[0-9]{4}$", "must have 4 digits"),
          Map.entry("^[0-9]{6}$", "must be the six digits of the mail"),
          Map.entry("^[0-9]{4}-(0[1-9]|1[0-2])$", "must be a month such as 2026-04"),
          Map.entry(
              "^RF[0-9]{2}[A-Z0-9]{1,21}$", "must be a payment reference such as RF29INV000042"),
          Map.entry("^[0-9a-f]{64}$", "must be the `fingerprint` of a preview"),
          Map.entry(
              "^[A-Z]{2}[0-9A-Z+*]{2,13}$",
              "must be a VAT id with its country such as DE123456789, in capitals and without spaces"),
          Map.entry("^[A-Z]{2}$", "must be a two-letter country code such as DE"),
          Map.entry("^[A-Z]{3}$", "must be an ISO 4217 currency code such as USD"),
          Map.entry(
              "^[a-z0-9][a-z0-9-]{0,62}$",
              "must be a short name of 1 to 63 lowercase letters, digits and hyphens"),
          Map.entry(
              "^(ten_[0-9a-z]+|[a-z0-9][a-z0-9-]{0,62})$",
              "must be a tenant id (`ten_...`) or a short name"),
          Map.entry(
              "^/portal(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9_=&.-]*)?$",
              "must be a path of the portal, such as /portal/payment-methods"),
          Map.entry("^none$", "must be `none`, or prices by charge"),
          Map.entry("^P", "must be an ISO 8601 duration such as P1D or P1M"),
          Map.entry("^#[0-9a-fA-F]{6}$", "must be a colour such as #0a7d55"),
          Map.entry("^[A-Za-z0-9_.-]{1,40}$", "must have 1 to 40 " + LETTERS),
          Map.entry(
              "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
              "must be a key of 1 to 64 " + LETTERS + " that begins with a letter or digit"),
          Map.entry(
              "^\\S(.*\\S)?$", "must be one line, not empty, and not begin or end with a space"));

  private SchemaWords() {}

  private static String amount(String negative, int decimals) {
    return "must be an amount such as 40.00%s, with at most 12 digits and %d decimals"
        .formatted(negative, decimals);
  }

  /// In words that follow the name of the field.
  static String of(Error error) {
    var limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" -> "must be " + types(limit);
      case "enum" ->
          "must be one of " + limit.valueStream().map(SchemaWords::text).collect(joining(", "));
      case "pattern" -> pattern(limit.asString()).orElseGet(error::getMessage);
      case "format" -> format(limit.asString());
      case "minLength" -> atLeast(limit.asInt(), "characters");
      case "maxLength" -> "must have at most %d characters".formatted(limit.asInt());
      case "minItems" -> atLeast(limit.asInt(), "items");
      case "maxItems" -> "must have at most %d items".formatted(limit.asInt());
      case "minProperties" -> atLeast(limit.asInt(), "fields");
      case "maxProperties" -> "must have at most %d fields".formatted(limit.asInt());
      case "minimum" -> "must be at least " + limit.asString();
      case "maximum" -> "must be at most " + limit.asString();
      case "uniqueItems" -> "must not list the same item twice";
      case "propertyNames" -> "must only have names made of " + LETTERS;
      case null, default -> error.getMessage();
    };
  }

  /// Empty for a pattern of the contract that nobody has put into words yet.
  static Optional<String> pattern(String pattern) {
    var id = ID.matcher(pattern);
    if (id.matches()) {
      var own = id.group(2) == null ? "" : ", or `ext:` and its external_id";
      return Optional.ofNullable(IDS.get(id.group(1)))
          .map(noun -> "must be %s id (`%s_...`)%s".formatted(noun, id.group(1), own));
    }
    return Optional.ofNullable(PATTERNS.get(pattern));
  }

  private static String atLeast(int least, String what) {
    return least == 1 ? "must not be empty" : "must have at least %d %s".formatted(least, what);
  }

  private static String format(String format) {
    return switch (format) {
      case "date" -> "must be a date such as 2026-04-01";
      case "date-time" -> "must be a timestamp with a time zone, such as 2026-04-01T12:00:00Z";
      case "email" -> "must be an email address";
      case "uri" -> "must be a URL";
      default -> "must be a valid " + format;
    };
  }

  private static String types(JsonNode type) {
    return type.isArray()
        ? type.valueStream().map(one -> type(one.asString())).collect(joining(" or "))
        : type(type.asString());
  }

  private static String type(String type) {
    return switch (type) {
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array", "object" -> "an " + type;
      case "null" -> "null";
      default -> "a " + type;
    };
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "null" : value.asString();
  }
}
