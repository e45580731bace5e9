package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One transaction, handed to all who take part in it.
///
/// Statements wait until [#send] or [#commit]; then they go together, in one round trip, in the
/// order in which they came. Begin and tenant travel with the first message, the commit with the
/// last. Each statement has names of its own (`:name`), bound for it alone; `:tenant` is there
/// already.
///
/// A part of a transaction that was handed on ([UnitOfWork]) leaves what it writes, where it waits
/// for no answer: it goes with the next message, at the latest with the commit.
///
/// ```java
/// var found = tx.bind("id", id).ask("select … where tenant = :tenant and id = :id", Store::read);
/// tx.send();
/// return found.first();
/// ```
public final class Tx {
  private static final Logger LOG = LoggerFactory.getLogger(Tx.class);

  private final Connection connection;
  private final Optional<TenantId> tenant;
  private final Reach reach;
  private final List<Statement> waiting = new ArrayList<>();
  private final List<Runnable> looks = new ArrayList<>();
  private final List<Runnable> whenOver = new ArrayList<>();
  private final List<Runnable> whenCommitted = new ArrayList<>();

  /// How many of those that wait were left to a later message.
  private int left;

  private boolean begun;
  private boolean over;
  private boolean handedOn;

  /// How many messages a transaction has.
  enum Reach {
    MESSAGE,
    MESSAGES
  }

  Tx(Connection connection, Optional<TenantId> tenant, Reach reach) {
    this.connection = connection;
    this.tenant = tenant;
    this.reach = reach;
  }

  /// Whose rows it sees and writes.
  ///
  /// @throws IllegalStateException in a transaction across tenants
  public TenantId tenant() {
    return tenant.orElseThrow(() -> new IllegalStateException("a transaction of no tenant"));
  }

  /// Begins a statement that has parameters.
  public Parameters bind(String name, Object value) {
    return parameters().bind(name, value);
  }

  public Parameters parameters() {
    return new Parameters(this);
  }

  public void add(String sql) {
    parameters().add(sql);
  }

  public void add(String sql, Rows rows) {
    parameters().add(sql, rows);
  }

  public <T> Answer<T> ask(String sql, Row.Reader<T> reader) {
    return parameters().ask(sql, reader);
  }

  public <T> Answer<T> ask(String sql, Rows rows, Row.Reader<T> reader) {
    return parameters().ask(sql, rows, reader);
  }

  /// From here on the commit is left to whoever began it.
  void handOn() {
    if (reach == Reach.MESSAGE) {
      throw new IllegalStateException("a transaction of one message has no room for more");
    }
    handedOn = true;
  }

  void note(Statement statement) {
    if (over) {
      throw new IllegalStateException("a statement after the last: " + statement.sql());
    }
    waiting.add(statement);
  }

  /// Sends what waits. In a transaction of one message the commit goes along.
  public void send() {
    if (!waiting.isEmpty()) {
      send(reach == Reach.MESSAGE);
    }
  }

  /// Sends what waits, and the commit with it. Nothing may follow. One that was handed on is
  /// committed by whoever began it, once all is done: what waits is left until then, unless an
  /// answer is among it.
  public void commit() {
    if (handedOn && waiting.stream().allMatch(one -> one.answer().isEmpty())) {
      left = waiting.size();
    } else if (!waiting.isEmpty()) {
      send(!handedOn);
    }
  }

  /// Has `look` called once the next message is answered, before whoever sent it goes on by what it
  /// says. What it throws ends the transaction.
  public void whenAnswered(Runnable look) {
    looks.add(look);
  }

  /// Has `then` called once the transaction is over, whatever became of it.
  public void whenOver(Runnable then) {
    whenOver.add(then);
  }

  /// Has `then` called once the transaction is committed, by whoever began it; never where it is
  /// taken back. What it throws is logged, and undoes nothing.
  public void whenCommitted(Runnable then) {
    whenCommitted.add(then);
  }

  /// A part of it is done.
  ///
  /// @throws IllegalStateException where something waits that nobody has sent
  void close() {
    if (waiting.size() > left) {
      throw new IllegalStateException("never sent: " + waiting.get(left).sql());
    }
  }

  /// All is done: what was left goes with the commit.
  void end() {
    close();
    if (!waiting.isEmpty()) {
      send(true);
    }
  }

  void isCommitted() {
    whenCommitted.forEach(Tx::runAfterwards);
  }

  private static void runAfterwards(Runnable then) {
    try {
      then.run();
    } catch (RuntimeException e) {
      LOG.error("What was to follow a committed transaction failed", e);
    }
  }

  void isOver() {
    whenOver.forEach(Runnable::run);
  }

  private void send(boolean closing) {
    exchange(closing);
    var called = List.copyOf(looks);
    looks.clear();
    called.forEach(Runnable::run);
  }

  private void exchange(boolean closing) {
    over = closing;
    var statements = List.copyOf(waiting);
    waiting.clear();
    left = 0;
    boolean opening = !begun && tenant.isPresent();
    begun = true;
    new Message(statements, tenant, opening, closing).exchange(connection);
  }
}
