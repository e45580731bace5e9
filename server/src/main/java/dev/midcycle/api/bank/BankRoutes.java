package dev.midcycle.api.bank;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bank.BankEntries;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.collect.BankAllocations;
import dev.midcycle.collect.BankStatements;
import dev.midcycle.collect.Suggestion;
import dev.midcycle.collect.Suggestions;
import dev.midcycle.customer.Sellers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Bank statements, and what came by them.
public final class BankRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("corrections");
  private static final String ENTRIES = "/v1/bank/entries";
  private static final String ONE = ENTRIES + "/{bank_entry}";
  private static final int CONFLICT = 409;

  private final BankStatements statements;
  private final BankAllocations allocations;
  private final BankEntries entries;
  private final Suggestions suggestions;
  private final Sellers sellers;
  private final Tenants tenants;

  public BankRoutes(
      BankStatements statements,
      BankAllocations allocations,
      BankEntries entries,
      Suggestions suggestions,
      Sellers sellers,
      Tenants tenants) {
    this.statements = statements;
    this.allocations = allocations;
    this.entries = entries;
    this.suggestions = suggestions;
    this.sellers = sellers;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/bank/statements", Who.merchant(), this::read).inSteps(),
        Route.get(ENTRIES, Who.merchant(), this::list),
        Route.get(ONE, Who.merchant(), this::show),
        Route.post(ONE + "/allocate", Who.merchant(), this::allocate),
        Route.post(ONE + "/return", Who.merchant(), this::giveBack),
        Route.post(ONE + "/ignore", Who.merchant(), this::ignore));
  }

  private Answer read(Call call) {
    var files =
        switch (call.mediaType()) {
          case "text/csv" -> List.of(StatementCsv.read(call.bytes(), manner(call)));
          default -> StatementCamt.read(call.bytes());
        };
    var count = new StatementView.Count();
    for (var file : files) {
      var told =
          file.rows().stream()
              .flatMap(row ->
                  switch (row) {
                    case StatementFile.Row.Told(_, var entry) -> Stream.of(entry);
                    case StatementFile.Row.Wrong _ -> Stream.<BankEntry.Told>empty();
                  })
              .toList();
      count.add(
          file,
          statements.read(
              call.tenant(),
              new BankStatements.Statement(file.account(), told),
              CallParams.actor(call)));
    }
    return Answer.ok(count.view());
  }

  private StatementCsv.Manner manner(Call call) {
    var account =
        call.query("account")
            .map(one -> one.replace(" ", ""))
            .or(() -> sellers.find(call.unit()).bank().map(bank -> bank.iban()))
            .orElseThrow(() ->
                Problem.invalid(
                        "account",
                        "must be given for CSV: its IBAN, or what you call it; or set the bank account of the seller")
                    .thrown());
    return new StatementCsv.Manner(
        account,
        call.query("currency"),
        call.query("columns").map(StatementColumns::of).orElseGet(Map::of),
        call.query("decimal").map(word -> word.equals("comma") ? ',' : '.'),
        call.query("date_order").map(StatementTexts.DateOrder::of));
  }

  private Answer list(Call call) {
    var page =
        entries.list(
            call.unit(), call.query("status").map(BankEntry.State::of), CallParams.slice(call));
    var suggested = suggestions.of(call.unit(), page.rows());
    var paid = suggestions.paid(call.unit(), page.rows());
    return Answer.ok(CallParams.page(page, one -> view(one, suggested, paid)));
  }

  private Answer show(Call call) {
    return Answer.ok(view(call));
  }

  private BankEntryView view(Call call) {
    var entry = CallParams.found(entries.find(call.unit(), id(call)), "bank entry");
    var suggested = suggestions.of(call.unit(), List.of(entry));
    return view(entry, suggested, suggestions.paid(call.unit(), List.of(entry)));
  }

  private static BankEntryView view(
      BankEntry entry,
      Map<BankEntryId, List<Suggestion>> suggested,
      Map<BankEntryId, Suggestions.Paid> paid) {
    return BankEntryView.of(
        entry,
        Optional.ofNullable(suggested.get(entry.id())),
        Optional.ofNullable(paid.get(entry.id())));
  }

  private static BankEntryId id(Call call) {
    return call.id("bank_entry", BankEntryId::parse);
  }

  record AllocateBody(String document) {}

  record ReasonBody(String reason) {}

  private Answer allocate(Call call) {
    var document =
        CallParams.found(DocumentId.parse(call.body(AllocateBody.class).document()), "document");
    return answer(call, allocations.allocate(call.unit(), id(call), document, stamp(call)));
  }

  private Answer giveBack(Call call) {
    var reason = call.body(ReasonBody.class).reason();
    return answer(call, allocations.giveBack(call.unit(), id(call), reason, stamp(call)));
  }

  private Answer ignore(Call call) {
    var reason = call.body(ReasonBody.class).reason();
    return answer(call, allocations.ignore(call.unit(), id(call), reason, stamp(call)));
  }

  private Stamp stamp(Call call) {
    return tenants.stamp(call.unit(), CallParams.actor(call));
  }

  private static String settled(BankEntry.State state) {
    return switch (state) {
      case PAID, UNALLOCATED -> WORDS.say("bank_entry_paid");
      case RETURNED -> WORDS.say("bank_entry_returned");
      case IGNORED -> WORDS.say("bank_entry_ignored");
      case LISTED -> WORDS.say("bank_entry_listed");
    };
  }

  private Answer answer(Call call, BankAllocations.Outcome outcome) {
    return switch (outcome) {
      case BankAllocations.Outcome.Settled() -> Answer.ok(view(call));
      case BankAllocations.Outcome.NotFound() -> throw new Problem.NotFound("bank entry").thrown();
      case BankAllocations.Outcome.NoDocument() -> throw new Problem.NotFound("document").thrown();
      case BankAllocations.Outcome.Otherwise(var state) ->
          new Answer.Refused(
              new Problem.Refused(
                  CONFLICT, "bank_entry_settled", settled(state), Optional.empty(), Map.of()));
      case BankAllocations.Outcome.TakesNoPayment() ->
          new Answer.Refused(
              ByHandProblems.notAllowed(
                  WORDS.say("document_nothing_to_pay"), Optional.of("/document")));
      case BankAllocations.Outcome.OtherCurrency() ->
          new Answer.Refused(
              ByHandProblems.notAllowed(
                  WORDS.say("bank_entry_currency"), Optional.of("/document")));
    };
  }
}
