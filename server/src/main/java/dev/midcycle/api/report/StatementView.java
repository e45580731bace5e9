package dev.midcycle.api.report;

import dev.midcycle.api.view.Amount;
import dev.midcycle.customer.Customer;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.report.Days;
import dev.midcycle.report.Statements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What a customer owed, what happened, and what it owes now.
record StatementView(
    String customer,
    String name,
    String from,
    String to,
    String timezone,
    Amount opening,
    List<Movement> movements,
    Amount closing,
    Amount owed,
    Amount credit) {

  record Movement(
      String date,
      String at,
      String cause,
      Optional<String> document,
      Optional<String> number,
      Optional<String> payment,
      Amount amount,
      Amount balance) {}

  static StatementView of(Customer customer, Days days, Statements.Statement told) {
    return new StatementView(
        customer.id().text(),
        customer.name(),
        days.from().toString(),
        days.to().toString(),
        days.zone().getId(),
        Amount.of(told.opening()),
        told.movements().stream().map(one -> of(one, days.zone())).toList(),
        Amount.of(told.closing()),
        Amount.of(told.owed()),
        Amount.of(told.credit()));
  }

  private static Movement of(Statements.Movement one, ZoneId zone) {
    return new Movement(
        LocalDate.ofInstant(one.at(), zone).toString(),
        one.at().toString(),
        one.cause(),
        one.document().map(DocumentId::text),
        one.number(),
        one.payment().map(PaymentId::text),
        Amount.of(one.amount()),
        Amount.of(one.balance()));
  }
}
