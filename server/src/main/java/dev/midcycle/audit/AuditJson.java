package dev.midcycle.audit;

import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;
import java.util.Map;

/// How it is stored what is noted of an activity. SQL adds to it when it is read; none of its names
/// is that of the version.
final class AuditJson {
  static final Form<Map<String, String>> DETAILS = new Format(new Types()).texts();

  private AuditJson() {}
}
