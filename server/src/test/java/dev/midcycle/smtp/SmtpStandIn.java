package dev.midcycle.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A mail server that answers each command as it is told to, and hangs up where it has no answer.
final class SmtpStandIn implements AutoCloseable {
  private static final Map<String, String> USUAL =
      Map.of(
          "EHLO", "250-here\r\n250 AUTH PLAIN",
          "AUTH", "235 welcome",
          "MAIL", "250 yes",
          "RCPT", "250 yes",
          "DATA", "354 go on",
          ".", "250 taken",
          "RSET", "250 yes");

  private final ServerSocket socket = open();
  private final Map<String, String> answers;
  final Queue<String> asked = new ConcurrentLinkedQueue<>();

  /// The lines of the mails themselves.
  final Queue<String> content = new ConcurrentLinkedQueue<>();

  /// @param answers to some commands, instead of the usual ones
  SmtpStandIn(Map<String, String> answers) {
    this.answers = answers;
    Thread.ofVirtual().start(this::serve);
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var one = socket.accept()) {
        one.setSoLinger(true, 0);
        talk(one);
      } catch (IOException _) {
        asked.add("hung up");
      }
    }
  }

  private void talk(Socket one) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(one.getInputStream(), US_ASCII));
    boolean isContent = false;
    say(one, "220 here");
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (isContent && !line.equals(".")) {
        content.add(line);
      } else {
        var command = line.substring(0, Math.min(4, line.length()));
        asked.add(command);
        var answer = answers.getOrDefault(command, USUAL.getOrDefault(command, ""));
        if (answer.isEmpty()) {
          return;
        }
        isContent = answer.startsWith("354");
        say(one, answer);
      }
    }
  }

  private static void say(Socket one, String answer) throws IOException {
    one.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
