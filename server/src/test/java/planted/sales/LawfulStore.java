package planted.sales;

import org.jdbi.v3.core.Handle;

/// No breach: a store may.
final class LawfulStore {
  int sum(Handle handle) {
    return handle.execute("select 1");
  }
}
