package dev.midcycle.app.config;

import dev.midcycle.mail.Post;
import dev.midcycle.smtp.SmtpPost;
import dev.midcycle.smtp.SmtpSettings;
import java.util.Optional;

/// By which server customers of live tenants are told what concerns them.
public record Mail(
    @Setting(
            name = "smtp-host",
            otherwise = "none; mails are kept and not sent",
            means =
                "The SMTP server by which mails to customers of live tenants are sent; needs `mail_from`.")
        Optional<String> host,
    @Setting(
            name = "smtp-port",
            unset = "587",
            least = 1,
            most = 65535,
            means = "The port of the SMTP server.")
        int port,
    @Setting(
            name = "smtp-security",
            unset = "starttls",
            means =
                "`starttls`, `tls` (often port 465), or `none` for a server on the same machine.")
        SmtpSettings.Security security,
    @Setting(
            name = "smtp-user",
            otherwise = "none; without signing in",
            means = "The user for the SMTP server.")
        Optional<String> user,
    @Setting(
            name = "smtp-password",
            otherwise = "none",
            means = "The password for the SMTP server.")
        Optional<Secret> password,
    @Setting(
            name = "mail-from",
            otherwise = "none; mails are kept and not sent",
            means = "The address that mails are from.")
        Optional<MailAddress> from,
    @Setting(
            name = "mail-from-name",
            otherwise = "the name of the merchant",
            means = "The name that mails are from.")
        Optional<String> fromName) {
  /// Who sends mails, where server and sender are set.
  public Optional<Post> post() {
    return host.flatMap(
        server -> from.map(address -> new SmtpPost(settings(server, address.text()))));
  }

  private SmtpSettings settings(String server, String address) {
    var login =
        user.map(name -> new SmtpSettings.Login(name, password.map(Secret::text).orElse("")));
    return new SmtpSettings(server, port, security, login, address, fromName);
  }
}
