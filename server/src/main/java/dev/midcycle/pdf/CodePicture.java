package dev.midcycle.pdf;

import dev.midcycle.paper.EpcCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A code to be scanned, as an image with the quiet zone around it that scanners ask for.
final class CodePicture {
  /// In squares.
  static final int QUIET = 4;

  /// In points of the image, so that no edge is blurred in print.
  private static final int SQUARE = 8;

  private static final int WHITE = 0xFFFFFF;

  private CodePicture() {}

  /// As the address of an image that stands in the page itself.
  static String of(EpcCode.Modules modules) {
    int across = (modules.size() + 2 * QUIET) * SQUARE;
    var image = new BufferedImage(across, across, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < across; y++) {
      for (int x = 0; x < across; x++) {
        image.setRGB(x, y, isDark(modules, y / SQUARE - QUIET, x / SQUARE - QUIET) ? 0 : WHITE);
      }
    }
    return Setting.IMAGE + Base64.getEncoder().encodeToString(png(image));
  }

  private static boolean isDark(EpcCode.Modules modules, int row, int column) {
    int size = modules.size();
    return row >= 0 && column >= 0 && row < size && column < size && modules.isDark(row, column);
  }

  private static byte[] png(BufferedImage image) {
    try {
      var bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("every Java writes PNG");
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
