package dev.midcycle.ledger;

/// How far earnings are counted, in SQL: what `bookkeeping.Earning` reckons of one, for many.
public final class PointStore {
  /// Of each earning, how far it was counted by its document (`before`). Days are local days,
  /// seconds real ones.
  public static final String POINTS =
      """
      select
        e.*,
        least(greatest(
          case e.unit
            when 'days' then e.day - cast(e.origin at time zone e.zone as date)
            else floor(extract(epoch from <midnight>)) - floor(extract(epoch from e.origin))
          end, e.counted_from), e.counted_to) as before
      from ledger_earning e
      where e.tenant = :tenant
      """
          .replace("<midnight>", midnight("e.day", "e.zone"));

  /// Where the last month ends that was closed by `:before`; minus infinity without one.
  static final String CLOSED =
      """
      coalesce(
        (
          select max(ends)
          from ledger_period
          where tenant = :tenant
            and ends <= :before),
        '-infinity')
      """
          .strip();

  private PointStore() {}

  /// What each earning becomes revenue of from one instant, at which all before was, until another:
  /// by the beginning of their local days. What was added since the first is so from the day of its
  /// document on.
  ///
  /// @param from, to expressions of instants
  /// @param which conditions of `ledger_earning e`, each with an `and` before it
  public static String earned(String from, String to, String which) {
    return """
    select q.customer, q.currency, q.sold, q.item, q.charge, <now> - <since> as amount
    from (
      select
        s.*,
        greatest(s.since, <to>) as now
      from (
        select
          p.*,
          case when p.at < <from_instant> then greatest(p.before, <from>) else p.before end as since
        from (
          <points>
          <which>
        ) p
      ) s
    ) q
    """
        .replace("<now>", upTo("q", "now"))
        .replace("<since>", upTo("q", "since"))
        .replace("<to>", point("s", to))
        .replace("<from>", point("p", from))
        .replace("<from_instant>", from)
        .replace("<points>", POINTS)
        .replace("<which>", which);
  }

  /// How far an earning is counted by the local day of an instant.
  private static String point(String earning, String instant) {
    return """
    least(greatest(
      case <e>.unit
        when 'days' then cast(cast(<at> as timestamptz) at time zone <e>.zone as date) - cast(<e>.origin at time zone <e>.zone as date)
        else floor(extract(epoch from <midnight>)) - floor(extract(epoch from <e>.origin))
      end, <e>.counted_from), <e>.counted_to)
    """
        .strip()
        .replace(
            "<midnight>",
            midnight("cast(cast(<at> as timestamptz) at time zone <e>.zone as date)", "<e>.zone"))
        .replace("<at>", instant)
        .replace("<e>", earning);
  }

  /// What of the whole of an earning lies before a point: rounded half away from zero, by whole
  /// numbers.
  public static String upTo(String earning, String point) {
    return """
    sign(cast(<e>.whole as numeric)) * div(2 * abs(cast(<e>.whole as numeric)) * <e>.<point> + <e>.parts, 2 * <e>.parts)
    """
        .strip()
        .replace("<e>", earning)
        .replace("<point>", point);
  }

  /// The first instant of a local day. Where midnight comes twice, PostgreSQL takes the later.
  static String midnight(String day, String zone) {
    return """
    (case
      when cast((cast(<day> as timestamp) at time zone <zone> - interval '1 hour') at time zone <zone> as date) = <day>
        then cast(<day> as timestamp) at time zone <zone> - interval '1 hour'
      else cast(<day> as timestamp) at time zone <zone>
    end)
    """
        .strip()
        .replace("<day>", day)
        .replace("<zone>", zone);
  }
}
