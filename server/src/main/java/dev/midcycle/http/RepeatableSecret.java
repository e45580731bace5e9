package dev.midcycle.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that an answer shows, and that a repeat of the attempt shows again, though it is stored
/// nowhere: what is stored is a number, and of that only the API key that the caller sends makes
/// the secret.
///
/// @param number random, told to nobody, stored in place of the secret
/// @param text 32 bytes that nobody can guess
public record RepeatableSecret(String number, String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NUMBER_BYTES = 16;

  /// In JSON no such character stands by itself, so that nothing else is taken for a number.
  private static final String MARK = "\u0001";

  private static final Pattern MARKED = Pattern.compile(MARK + "([A-Za-z0-9_-]+)" + MARK);

  /// @param key what the caller signs in with
  static RepeatableSecret fresh(String key) {
    var bytes = new byte[NUMBER_BYTES];
    RANDOM.nextBytes(bytes);
    var number = encoded(bytes);
    return new RepeatableSecret(number, made(key, number));
  }

  /// The answer as it is stored.
  byte[] without(byte[] answer) {
    return new String(answer, UTF_8).replace(text, MARK + number + MARK).getBytes(UTF_8);
  }

  /// The answer as it was.
  static byte[] with(String key, byte[] stored) {
    var text = new String(stored, UTF_8);
    var found = MARKED.matcher(text);
    return found.find() ? found.replaceAll(one -> made(key, one.group(1))).getBytes(UTF_8) : stored;
  }

  private static String made(String key, String number) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return encoded(mac.doFinal(("midcycle secret " + number).getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "RepeatableSecret[" + number + "]";
  }
}
