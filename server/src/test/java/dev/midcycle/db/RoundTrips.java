package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between a client and its PostgreSQL and counts how often the client waits for an answer:
/// each wait ends a `Sync` or a simple `Query` message. Sign-in is not counted. It also counts the
/// statements that go to and fro: each is run by an `Execute` message. Of the answers it counts the
/// transactions that are over: after each the connection is idle.
public final class RoundTrips implements AutoCloseable {
  private static final int SYNC = 'S';
  private static final int QUERY = 'Q';
  private static final int EXECUTE = 'E';
  private static final int READY = 'Z';
  private static final int AUTHENTICATION = 'R';
  private static final byte IDLE = 'I';
  private static final String BEGIN = "BEGIN";
  private static final int ENCRYPTION_QUESTION_LENGTH = 8;

  private final ServerSocket listening;
  private final int serverPort;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong executed = new AtomicLong();
  private final AtomicLong over = new AtomicLong();

  private RoundTrips(ServerSocket listening, int serverPort) {
    this.listening = listening;
    this.serverPort = serverPort;
  }

  /// Before the server that listens on `serverPort` of this machine.
  public static RoundTrips before(int serverPort) {
    try {
      var trips =
          new RoundTrips(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
      Thread.ofVirtual().start(trips::accept);
      return trips;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same sign-in, by way of this counter.
  public Login through(Login login) {
    return at(login, listening.getLocalPort());
  }

  /// The same sign-in by another port, where something stands in between.
  public static Login at(Login login, int port) {
    return new Login(
        login.jdbcUrl().replaceFirst(":\\d+/", ":" + port + "/"), login.user(), login.password());
  }

  /// Where a server of this machine listens.
  public static int port(Login login) {
    return Integer.parseInt(login.jdbcUrl().replaceFirst("^.*:(\\d+)/.*$", "$1"));
  }

  /// How many round trips `work` takes.
  public long of(Runnable work) {
    long before = count.get();
    work.run();
    return count.get() - before;
  }

  /// How many statements `work` takes, begin and commit among them.
  public long statementsOf(Runnable work) {
    long before = executed.get();
    work.run();
    return executed.get() - before;
  }

  /// How many transactions `work` takes.
  public long transactionsOf(Runnable work) {
    long before = over.get();
    work.run();
    return over.get() - before;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> questions(client, server));
        Thread.ofVirtual().start(() -> answers(server, client));
      }
    } catch (SocketException e) {
      // Closed: nobody is waiting any more.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void questions(Socket client, Socket server) {
    try (client;
        server;
        var from = new DataInputStream(new BufferedInputStream(client.getInputStream()))) {
      var to = server.getOutputStream();
      greet(from, to);
      while (true) {
        pass(from, to, from.readUnsignedByte());
      }
    } catch (EOFException | SocketException e) {
      // The client has hung up, which ends the conversation.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Messages without a kind: perhaps a question whether to encrypt, then the start of the session.
  private static void greet(DataInputStream from, OutputStream to) throws IOException {
    int length = from.readInt();
    to.write(message(length, from));
    if (length == ENCRYPTION_QUESTION_LENGTH) {
      greet(from, to);
    }
  }

  private void pass(DataInputStream from, OutputStream to, int kind) throws IOException {
    var message = message(from.readInt(), from);
    if (kind == SYNC || (kind == QUERY && !BEGIN.equals(text(message)))) {
      count.incrementAndGet();
    }
    if (kind == EXECUTE) {
      executed.incrementAndGet();
    }
    to.write(kind);
    to.write(message);
  }

  /// The length, which counts itself, and what follows.
  private static byte[] message(int length, DataInputStream from) throws IOException {
    var message = ByteBuffer.allocate(length).putInt(length).array();
    from.readFully(message, Integer.BYTES, length - Integer.BYTES);
    return message;
  }

  /// Between the length and the closing zero.
  private static String text(byte[] message) {
    return new String(message, Integer.BYTES, message.length - Integer.BYTES - 1, UTF_8);
  }

  private void answers(Socket server, Socket client) {
    try (var from = new DataInputStream(new BufferedInputStream(server.getInputStream()))) {
      var to = client.getOutputStream();
      int first = from.readUnsignedByte();
      if (first == AUTHENTICATION) {
        answer(from, to, first);
      } else {
        // Whether to encrypt is answered by a letter alone.
        to.write(first);
      }
      while (true) {
        answer(from, to, from.readUnsignedByte());
      }
    } catch (EOFException | SocketException e) {
      // One side has hung up, which ends the conversation.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(DataInputStream from, OutputStream to, int kind) throws IOException {
    var message = message(from.readInt(), from);
    if (kind == READY && message[Integer.BYTES] == IDLE) {
      over.incrementAndGet();
    }
    to.write(ByteBuffer.allocate(1 + message.length).put((byte) kind).put(message).array());
  }
}
