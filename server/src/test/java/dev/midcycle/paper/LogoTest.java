package dev.midcycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoTest {
  private static byte[] image(int type, String format, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, type);
    var canvas = image.createGraphics();
    canvas.setColor(Color.BLUE);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static BufferedImage taken(byte[] file) throws IOException {
    return switch (Logo.from(file)) {
      case Logo.Given.Taken(var logo) -> ImageIO.read(new ByteArrayInputStream(logo.png()));
      case Logo.Given.Refused(var reason) -> throw new AssertionError(reason);
    };
  }

  private static String refused(byte[] file) {
    return switch (Logo.from(file)) {
      case Logo.Given.Taken _ -> "";
      case Logo.Given.Refused(var reason) -> reason;
    };
  }

  @ParameterizedTest(name = "{0} as {2}")
  @CsvSource({
    "colours,      1, png",
    "colours,      1, jpg",
    "transparency, 2, png",
    "grey,        10, png",
    "grey,        10, jpg",
    "few colours, 13, png",
    "two colours, 12, png",
  })
  void whatever_is_given_is_kept_in_plain_colours_without_transparency(
      String name, int type, String format) throws IOException {
    var kept = taken(image(type, format, 40, 20));

    assertThat(kept.getWidth()).isEqualTo(40);
    assertThat(kept.getHeight()).isEqualTo(20);
    assertThat(kept.getColorModel().hasAlpha()).isFalse();
    assertThat(kept.getColorModel().getNumComponents()).isEqualTo(3);
  }

  @Test
  void what_is_transparent_becomes_white_and_the_rest_stays() throws IOException {
    var kept = taken(image(BufferedImage.TYPE_INT_ARGB, "png", 40, 20));

    assertThat(new Color(kept.getRGB(5, 5))).isEqualTo(Color.BLUE);
    assertThat(new Color(kept.getRGB(35, 5))).isEqualTo(Color.WHITE);
  }

  @Test
  void what_is_no_image_or_too_large_is_refused_with_the_reason() throws IOException {
    assertThat(refused("<svg/>".getBytes(StandardCharsets.UTF_8))).contains("not a PNG or JPEG");
    assertThat(refused(new byte[0])).contains("not a PNG or JPEG");
    assertThat(refused(Arrays.copyOf(image(1, "png", 400, 200), 60))).contains("not a PNG or JPEG");
    assertThat(refused(new byte[2_000_001])).contains("more than 2 MB");
    assertThat(refused(image(1, "png", 4001, 2)))
        .isEqualTo("is 4001 by 2 pixels; each side can have at most 4000");
    assertThat(refused(image(1, "png", 4000, 2))).isEmpty();
  }
}
