package dev.midcycle.testkit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Reads the code in a picture, as a phone does: by another's library than the one that made it.
public final class QrScanner {
  private static final int DOTS_AN_INCH = 200;

  private QrScanner() {}

  public static String read(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (ReaderException e) {
      throw new AssertionError("no code in the picture", e);
    }
  }

  /// On the first page of a PDF file, as it is printed.
  public static String read(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return read(new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
