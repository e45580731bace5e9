package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.SplittableRandom;

/// One connection to a server that is kept, for one thread: HTTP/1.1 with as little work as can be,
/// because the client has the same processors as what is measured.
final class Wire implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int HEXADECIMAL = 16;

  private final Socket socket;
  private final BufferedInputStream in;
  private final OutputStream out;
  private final String head;
  private final SplittableRandom random = new SplittableRandom();

  /// @param who the header that says who calls, or nothing
  Wire(int port, String who) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    out = socket.getOutputStream();
    head =
        " HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s".formatted(port, who.isEmpty() ? "" : who + "\r\n");
  }

  /// What came back, and when.
  ///
  /// @param headers as they were sent, one a line, names in lower case
  /// @param nanos how long it took
  record Answer(int status, String headers, String body, long nanos) {
    /// The first text of this name in its JSON.
    String text(String name) {
      var before = "\"" + name + "\":\"";
      int from = body.indexOf(before);
      if (from < 0) {
        throw new IllegalStateException("no " + name + " in " + body);
      }
      return body.substring(from + before.length(), body.indexOf('"', from + before.length()));
    }

    Answer must(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("answered with " + status + ": " + body);
      }
      return this;
    }
  }

  Answer get(String path) throws IOException {
    return ask("GET " + path + head + "\r\n", new byte[0]);
  }

  /// By somebody else.
  Answer get(String path, String who) throws IOException {
    return ask("GET " + path + head + who + "\r\n\r\n", new byte[0]);
  }

  Answer post(String path, String json) throws IOException {
    return send("POST", path, "application/json", json.getBytes(UTF_8));
  }

  Answer patch(String path, String json) throws IOException {
    return send("PATCH", path, "application/json", json.getBytes(UTF_8));
  }

  Answer send(String method, String path, String type, byte[] body) throws IOException {
    var request =
        method
            + " "
            + path
            + head
            + "Content-Type: "
            + type
            + "\r\nIdempotency-Key: "
            + Long.toHexString(random.nextLong())
            + Long.toHexString(random.nextLong())
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return ask(request, body);
  }

  private Answer ask(String request, byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream(request.length() + body.length);
    bytes.writeBytes(request.getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    long begun = System.nanoTime();
    bytes.writeTo(out);
    var status = line();
    var headers = headers();
    var content = content(headers);
    long nanos = System.nanoTime() - begun;
    return new Answer(
        Integer.parseInt(status.substring(9, 12)), headers, new String(content, UTF_8), nanos);
  }

  private String headers() throws IOException {
    var headers = new StringBuilder();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .append(line.substring(0, colon).toLowerCase(Locale.ROOT))
          .append(line, colon, line.length())
          .append('\n');
    }
    return headers.toString();
  }

  private byte[] content(String headers) throws IOException {
    int length = headers.indexOf(LENGTH);
    if (length >= 0) {
      int from = length + LENGTH.length();
      return in.readNBytes(
          Integer.parseInt(headers.substring(from, headers.indexOf('\n', from)).strip()));
    }
    return headers.contains(CHUNKED) ? chunks() : new byte[0];
  }

  private byte[] chunks() throws IOException {
    var content = new ByteArrayOutputStream();
    int size = Integer.parseInt(line(), HEXADECIMAL);
    while (size > 0) {
      content.writeBytes(in.readNBytes(size));
      line();
      size = Integer.parseInt(line(), HEXADECIMAL);
    }
    line();
    return content.toByteArray();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server has hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
