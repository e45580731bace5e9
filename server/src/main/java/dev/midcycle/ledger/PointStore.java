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

  private PointStore() {}

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
