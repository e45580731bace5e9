package dev.midcycle.file;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads files of text, up to the size that [YamlText] takes.
final class TextFiles {
  private TextFiles() {}

  static Reading<String> read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return invalid(file, "this is a directory; name a file in it");
      }
      return Files.size(file) > 4L * YamlText.MOST_CHARACTERS
          ? invalid(
              file, "the file is too large: at most " + YamlText.MOST_CHARACTERS + " characters")
          : new Reading.Valid<>(Files.readString(file));
    } catch (NoSuchFileException _) {
      return invalid(file, "file not found; check the path");
    } catch (MalformedInputException _) {
      return invalid(file, "the file is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      return invalid(
          file, "the file cannot be read (" + e.getMessage() + "); check that you may read it");
    }
  }

  private static Reading<String> invalid(Path file, String message) {
    return new Reading.Invalid<>(List.of(Place.start(file.toString()).problem(message)));
  }
}
