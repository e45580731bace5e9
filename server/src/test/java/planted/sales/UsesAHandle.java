package planted.sales;

import org.jdbi.v3.core.Handle;

final class UsesAHandle {
  int sum(Handle handle) {
    return handle.execute("select 1");
  }
}
