package dev.midcycle.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.midcycle.mail.Post;
import dev.midcycle.smtp.SmtpPost;
import dev.midcycle.smtp.SmtpSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/// A mail server on this machine, which may be away.
final class Mailbox implements AutoCloseable {
  final int port = freePort();
  private GreenMail server = started();

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private GreenMail started() {
    var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  Post post() {
    return new SmtpPost(
        new SmtpSettings(
            "127.0.0.1",
            port,
            SmtpSettings.Security.NONE,
            Optional.empty(),
            "billing@merchant.test",
            Optional.empty()));
  }

  void leave() {
    server.stop();
  }

  void comeBack() {
    server = started();
  }

  List<jakarta.mail.internet.MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  @Override
  public void close() {
    server.stop();
  }
}
