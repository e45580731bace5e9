package dev.midcycle.smtp;

import dev.midcycle.mail.Letter;
import dev.midcycle.mail.Post;
import dev.midcycle.paper.Paper;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends by an SMTP server, a connection for each mail. What is wrong with a mail itself is found
/// before the server is asked, so that the others go on.
public final class SmtpPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /// Well below the minute after which somebody else takes the mail.
  private static final String MILLIS = "10000";

  private static final int REFUSED_FOR_GOOD = 500;
  private static final int SIGN_IN_FIRST = 530;
  private static final int CLOSING = 421;
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

  private final SmtpSettings settings;
  private final Session session;

  public SmtpPost(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.put("mail.smtp.connectiontimeout", MILLIS);
    properties.put("mail.smtp.timeout", MILLIS);
    properties.put("mail.smtp.writetimeout", MILLIS);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  @Override
  public Outcome send(Letter letter) {
    var to = SmtpSettings.address(letter.to());
    if (to.isEmpty()) {
      return new Outcome.Refused("no mail address");
    }
    MimeMessage message;
    try {
      message = message(letter, to.get());
    } catch (MessagingException e) {
      return new Outcome.Refused("it cannot be put together: " + reason(e));
    }
    return sent(message);
  }

  private Outcome sent(MimeMessage message) {
    try {
      handOver(message);
      return new Outcome.Sent();
    } catch (SendFailedException e) {
      int code = codeOfThisMail(e);
      if (code == 0 || code == SIGN_IN_FIRST || code == CLOSING) {
        return away(e);
      }
      return code >= REFUSED_FOR_GOOD
          ? new Outcome.Refused(reason(e))
          : new Outcome.Later(reason(e));
    } catch (MessagingException e) {
      return away(e);
    }
  }

  private void handOver(MimeMessage message) throws MessagingException {
    var transport = session.getTransport("smtp");
    try {
      var login = settings.login();
      if (login.isPresent()) {
        transport.connect(login.get().user(), login.get().password());
      } else {
        transport.connect();
      }
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      end(transport);
    }
  }

  /// However the connection ends, what the server has taken is taken.
  private static void end(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not take leave: {}", reason(e));
    }
  }

  private static Outcome away(MessagingException e) {
    LOG.warn("The mail server took no mail, which waits: {}", reason(e));
    return new Outcome.Away(reason(e));
  }

  private MimeMessage message(Letter letter, InternetAddress to) throws MessagingException {
    var message = new Named(session, letter.id() + "@" + domain());
    var from = new InternetAddress(settings.fromAddress(), true);
    try {
      from.setPersonal(settings.fromName().orElse(letter.from()), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    message.setFrom(from);
    var replyTo = letter.replyTo().flatMap(SmtpSettings::address);
    if (replyTo.isPresent()) {
      message.setReplyTo(new InternetAddress[] {replyTo.get()});
    } else if (letter.replyTo().isPresent()) {
      LOG.warn("The reply address of {} is not valid, and is left out", letter.id());
    }
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(letter.written().subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(content(letter));
    message.saveChanges();
    return message;
  }

  private String domain() {
    return settings.fromAddress().substring(settings.fromAddress().indexOf('@') + 1);
  }

  /// Text and HTML are one; beside them stands what is attached.
  private static MimeMultipart content(Letter letter) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(letter.written().text(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(letter.written().html(), UTF_8, "html");
    var both = new MimeMultipart("alternative", text, html);
    if (letter.attached().isEmpty()) {
      return both;
    }
    var read = new MimeBodyPart();
    read.setContent(both);
    return new MimeMultipart("mixed", read, attached(letter.attached().get()));
  }

  private static MimeBodyPart attached(Paper paper) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(paper.content(), "application/pdf")));
    try {
      part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(paper.fileName(), UTF_8, null));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return part;
  }

  /// The answer to the recipient, or to the mail itself; 0 where it was to neither. What is said of
  /// us, such as that we may not send, is mended by whoever runs this.
  private static int codeOfThisMail(SendFailedException e) {
    for (Exception next = e;
        next instanceof MessagingException one;
        next = one.getNextException()) {
      int code =
          switch (next) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException whole when isOfContent(whole) -> whole.getReturnCode();
            default -> 0;
          };
      if (code > 0) {
        return code;
      }
    }
    return 0;
  }

  /// After DATA come the mail and a line with a point.
  private static boolean isOfContent(SMTPSendFailedException e) {
    return e.getCommand().equals("DATA") || e.getCommand().endsWith(".");
  }

  /// What the server said last, without the address.
  private static String reason(MessagingException e) {
    Exception last = e;
    while (last instanceof MessagingException one && one.getNextException() != null) {
      last = one.getNextException();
    }
    var said = String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    var text = ADDRESS.matcher(said).replaceAll("…");
    return text.substring(0, Math.min(200, text.length()));
  }

  /// Carries the id of its mail, whenever it is sent.
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
