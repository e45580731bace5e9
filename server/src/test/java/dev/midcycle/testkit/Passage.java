package dev.midcycle.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;

/// Stands between clients and a server of this machine. While it is frozen nothing comes through,
/// and nobody is told: as with a server that hangs, or a network that swallows all.
public final class Passage implements AutoCloseable {
  private final ServerSocket listening;
  private final int serverPort;
  private volatile CountDownLatch ice = new CountDownLatch(0);

  private Passage(ServerSocket listening, int serverPort) {
    this.listening = listening;
    this.serverPort = serverPort;
  }

  /// Before the server that listens on `serverPort`.
  public static Passage before(int serverPort) {
    try {
      var passage =
          new Passage(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
      Thread.ofVirtual().start(passage::accept);
      return passage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  public void freeze() {
    ice = new CountDownLatch(1);
  }

  public void thaw() {
    ice.countDown();
  }

  @Override
  public void close() throws IOException {
    thaw();
    listening.close();
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      }
    } catch (SocketException _) {
      // Closed: nobody comes any more.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(Socket from, Socket to) {
    var buffer = new byte[8192];
    try (from;
        to) {
      from.setTcpNoDelay(true);
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        ice.await();
        to.getOutputStream().write(buffer, 0, read);
        to.getOutputStream().flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // One side has hung up, which ends the conversation.
    }
  }
}
