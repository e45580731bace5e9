package dev.midcycle.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {
  private static final String NUMBERS = "00000000000000000000000000";

  /// One kind of id: how it is made, and how it is read.
  record Kind(
      String prefix,
      Function<UUID, Id> made,
      Function<String, ? extends Optional<? extends Id>> read) {
    @Override
    public String toString() {
      return prefix;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("alt", AlertId::new, AlertId::parse),
        new Kind("key", ApiKeyId::new, ApiKeyId::parse),
        new Kind("cat", CatalogVersionId::new, CatalogVersionId::parse),
        new Kind("cus", CustomerId::new, CustomerId::parse),
        new Kind("doc", DocumentId::new, DocumentId::parse),
        new Kind("fac", FactId::new, FactId::parse),
        new Kind("mem", MemberId::new, MemberId::parse),
        new Kind("pay", PaymentId::new, PaymentId::parse),
        new Kind("pm", PaymentMethodId::new, PaymentMethodId::parse),
        new Kind("quo", QuoteId::new, QuoteId::parse),
        new Kind("ref", RefundId::new, RefundId::parse),
        new Kind("sr", SalesRequestId::new, SalesRequestId::parse),
        new Kind("ses", SessionId::new, SessionId::parse),
        new Kind("sub", SubscriptionId::new, SubscriptionId::parse),
        new Kind("ten", TenantId::new, TenantId::parse),
        new Kind("wrk", WorkId::new, WorkId::parse));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_id_says_of_what_it_is(Kind kind) {
    var id = kind.made.apply(new UUID(1, 3));

    assertThat(id).hasToString(kind.prefix + "_0000000000000g000000000003");
    assertThat(kind.read.apply(id.toString()).map(Id.class::cast)).contains(id);
    assertThat(kind.read.apply("x" + id)).isEmpty();
    assertThat(kinds().filter(other -> other.read.apply(id.toString()).isPresent()))
        .as("no other kind reads it")
        .hasSize(1);
  }

  @Test
  void a_movement_of_credit_is_only_told() {
    assertThat(new CreditEntryId(new UUID(0, 0))).hasToString("cre_" + NUMBERS);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          uuid                                 | spelled                    | because
          00000000-0000-0000-0000-000000000000 | 00000000000000000000000000 | nothing at all
          00000000-0000-0000-0000-00000000001f | 0000000000000000000000000z | five bits a letter
          00000000-0000-0000-0000-000000000020 | 00000000000000000000000010 | and on to the next
          00000000-0000-0000-8000-000000000000 | 00000000000008000000000000 | the lower half's first bit
          00000000-0000-0001-0000-000000000000 | 0000000000000g000000000000 | the upper half's last one
          ffffffff-ffff-ffff-ffff-ffffffffffff | 7zzzzzzzzzzzzzzzzzzzzzzzzz | all there is
          0110c853-1d09-52d8-d73e-1194e95b5f19 | 0123456789abcdefghjkmnpqrs | neither i, l nor o
          fadf3bef-8000-0000-0000-000000000000 | 7tvwxyz0000000000000000000 | nor u
          """)
  void is_spelled_in_26_letters_and_digits(UUID uuid, String spelled, String because) {
    assertThat(new WorkId(uuid)).as(because).hasToString("wrk_" + spelled);
    assertThat(WorkId.parse("wrk_" + spelled)).contains(new WorkId(uuid));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          text                            | because
          wrk_0000000000000000000000000   | a letter too few
          wrk_000000000000000000000000000 | a letter too many
          wrk_80000000000000000000000000  | more than 128 bits
          wrk_0000000000000000000000000u  | no letter of this alphabet
          wrk_0000000000000000000000000Z  | lower case only
          wrk00000000000000000000000000   | without the line
          sub_00000000000000000000000000  | of another kind
          00000000000000000000000000      | of no kind
          wrk_                            | of nothing
          """)
  void what_is_spelled_otherwise_is_none(String text, String because) {
    assertThat(WorkId.parse(text)).as(because).isEmpty();
  }

  @Test
  void is_read_back_and_sorts_as_its_uuid_does() {
    var random = new Random(26);
    for (int i = 0; i < 1000; i++) {
      var one = new WorkId(new UUID(random.nextLong() >>> 1, random.nextLong()));
      var other = new WorkId(new UUID(one.uuid().getMostSignificantBits(), random.nextLong()));

      assertThat(WorkId.parse(one.toString())).contains(one);
      assertThat(Integer.signum(one.toString().compareTo(other.toString())))
          .isEqualTo(
              Long.compareUnsigned(
                  one.uuid().getLeastSignificantBits(), other.uuid().getLeastSignificantBits()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          random               | made                                 | because
          0000000000000000     | 01923456-789a-7000-8000-000000000000 | version 7, and the variant of RFC 9562
          ffffffffffffffff     | 01923456-789a-7fff-bfff-ffffffffffff | 74 bits are random
          0123456789abcdef     | 01923456-789a-7def-8123-456789abcdef | and taken as they come
          """)
  void begins_with_the_time(String random, UUID made, String because) {
    var ids = new Ids(() -> Long.parseUnsignedLong(random, 16));

    assertThat(ids.next(0x01923456789aL)).as(because).isEqualTo(made);
  }

  @Test
  void no_two_are_alike() {
    assertThat(Ids.secure().next(1)).isNotEqualTo(Ids.secure().next(1));
  }

  @Test
  void a_fact_is_written_down_beside_another() {
    var fact = new FactId(new UUID(1, 3));

    assertThat(fact.beside(0)).isEqualTo(fact);
    assertThat(fact.beside(2)).isEqualTo(new FactId(new UUID(1, 5)));
  }
}
