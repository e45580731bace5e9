package dev.midcycle.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A merchant's logo, as papers show it: a PNG image of plain red, green and blue, on white.
/// Lasting files may hold nothing else that an image brings: no colours for presses, nothing
/// transparent.
///
/// @param base64 the image
public record Logo(String base64) {
  private static final int MOST_BYTES = 2_000_000;
  private static final int MOST_PIXELS = 4_000;

  /// What became of a file that was given as a logo.
  public sealed interface Given {
    record Taken(Logo logo) implements Given {}

    record Refused(String reason) implements Given {}
  }

  static Logo of(byte[] png) {
    return new Logo(Base64.getEncoder().encodeToString(png));
  }

  byte[] png() {
    return Base64.getDecoder().decode(base64);
  }

  /// From a PNG or JPEG file.
  public static Given from(byte[] file) {
    if (file.length > MOST_BYTES) {
      return new Given.Refused("has more than 2 MB; a few kilobytes are enough for print");
    }
    return read(file)
        .map(Logo::drawn)
        .orElseGet(() -> new Given.Refused("is not a PNG or JPEG image in RGB"));
  }

  private static Optional<BufferedImage> read(byte[] file) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)));
    } catch (IOException | RuntimeException _) {
      // Who reads what strangers made meets every kind of damage.
      return Optional.empty();
    }
  }

  private static Given drawn(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (Math.max(width, height) > MOST_PIXELS) {
      return new Given.Refused(
          "is %d by %d pixels; each side can have at most %d"
              .formatted(width, height, MOST_PIXELS));
    }
    var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = plain.createGraphics();
    canvas.drawImage(image, 0, 0, Color.WHITE, null);
    canvas.dispose();
    return new Given.Taken(of(written(plain)));
  }

  private static byte[] written(BufferedImage image) {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
