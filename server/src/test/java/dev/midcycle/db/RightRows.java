package dev.midcycle.db;

/// A row of each kind as it should be, for tests that make wrong ones of them.
final class RightRows {
  static final String SQL =
      """
      insert into tenant (id, key, name, mode, created_at)
      values ('00000000-0000-0000-0000-000000000001', 'one', 'One', 'test', now());
      insert into document_counter values ('00000000-0000-0000-0000-000000000001', 'invoice', 2);
      insert into customer (tenant, id, external_id, name, currency, zone, created_at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'ext', 'Org', 'USD', 'UTC', now());
      insert into member (tenant, id, customer, name, email, role, created_at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003',
        '00000000-0000-0000-0000-000000000002', 'Ada', 'ada@org.test', 'admin', now());
      insert into catalog_version
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000004', 'c', 1, '{}', repeat('0', 64), now(), 'x');
      insert into subscription (tenant, id, customer, catalog, versions, status, plan, interval, opening, open_facts, advanced_to, created_at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000005',
        '00000000-0000-0000-0000-000000000002', 'c', '{1}', 'active', 'p', 'month', '{}', '{}', now(), now());
      insert into fact
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000005',
        '00000000-0000-0000-0000-000000000006', now(), now(), 'x', '', '{"kind": "started"}');
      insert into billed (
        tenant, subscription, item_kind, item, charge, version, unit_price, quantity, starts, ends, period_starts, period_ends,
        currency, amount, cause, content)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000005', 'plan', 'p', 'base', 1, 10, 1,
        '2026-04-01', '2026-05-01', '2026-04-01', '2026-05-01', 'USD', 1000, 'x', '{}');
      insert into document (
        tenant, id, customer, subscription, kind, number, cause, issued_at, issued_on, due_on, overdue_at, currency, subtotal,
        tax, tax_included, total, credit_applied, lowered, credited, due, open, status)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000007',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000005', 'invoice', 1, 'period 1', now(),
        '2026-04-01', '2026-04-01', now(), 'USD', 1000, 0, 0, 1000, 0, 0, 0, 1000, 1000, 'issued');
      insert into document_line (
        tenant, document, position, item_kind, item, charge, version, unit_price, quantity, starts, ends, currency, amount, content)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000007', 0, 'plan', 'p', 'base', 1, 10, 1,
        '2026-04-01', '2026-05-01', 'USD', 1000, '{}');
      insert into tax_rate values ('00000000-0000-0000-0000-000000000001', 'DE', '2021-01-01', 0.19, 0.07);
      insert into document_tax (tenant, document, position, country, rate, inclusive, untaxed, currency, base, tax)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000007', 0, 'DE', 0.19, false, null, 'USD', 1000, 190);
      insert into credit_balance
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'USD', 100);
      insert into credit_entry (tenant, id, customer, currency, amount, kind, note, at, recorded_by)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000008',
        '00000000-0000-0000-0000-000000000002', 'USD', 100, 'granted', '', now(), 'x');
      insert into payment_method
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000009',
        '00000000-0000-0000-0000-000000000002', 'tok', 'Visa', '4242', 12, 2034, true, now());
      insert into payment (tenant, id, customer, method, document, currency, amount, state, gateway_key, at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000009',
        '00000000-0000-0000-0000-000000000007', 'USD', 1000, 'unknown', 'k1', now());
      insert into payment_share
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a',
        '00000000-0000-0000-0000-000000000007', 1000);
      insert into past_due (
        tenant, document, customer, subscriptions, since, failures, last, refused, code, next_step, next_at, backup_due, paused)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000007',
        '00000000-0000-0000-0000-000000000002', array['00000000-0000-0000-0000-000000000005'::uuid], now(), 1, now(), '{}',
        'card_declined', 'retry', now(), false, false);
      insert into refund (tenant, id, customer, payment, currency, amount, from_credit, reason, at, recorded_by)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000010',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-00000000000a', 'USD', 1000, 400, '', now(), 'x');
      insert into refund_share
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000010',
        '00000000-0000-0000-0000-000000000007', 600);
      insert into quote (
        tenant, id, customer, subscription, fact, request, instant, expires_at, catalog_version, fingerprint, shown, made_by)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000b',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000006',
        '{}', now(), now() + interval '15 minutes', 1, repeat('0', 64), '{}', 'x');
      insert into quote_confirmation (tenant, quote, state)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000b', 'checking');
      insert into payment (
        tenant, id, customer, method, subscription, quote, currency, amount, state, gateway_key, at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000c',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000009',
        '00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-00000000000b', 'USD', 1000, 'started', 'k2', now());
      insert into sales_request (tenant, id, customer, plan, status, created_at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000d',
        '00000000-0000-0000-0000-000000000002', 'p', 'contacted', now());
      insert into cancellation_reason (tenant, id, customer, subscription, plan, reason, at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000010',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000005', 'p', 'unused', now());
      insert into pay_link (tenant, id, customer, document, hash, created_at, expires_at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000010',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000007', sha256('x'), '2026-04-01', '2026-07-01');
      insert into sign_in (
        tenant, id, address, source, browser_hash, link_hash, code_hash, created_at, expires_at)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000010', 'a@b.test', sha256('s'),
        sha256('b'), sha256('l'), sha256('c'), '2026-04-01', '2026-04-02');
      insert into sales_request_message (tenant, request, id, at, name, email, plan, message)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000d',
        '00000000-0000-0000-0000-00000000000e', now(), 'A', 'a@b.test', 'p', 'Hi');
      insert into audit (tenant, id, at, actor, action, object, content)
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000f', now(), 'x', 'changed',
        '00000000-0000-0000-0000-000000000005', '{}');
      """;

  private RightRows() {}
}
