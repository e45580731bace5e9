package dev.midcycle.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.db.DatabaseProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One process to a data folder. The operating system lets go of the lock when its holder dies.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    return tryToTake(folder).orElseThrow(() -> new DatabaseProblem(taken(folder)));
  }

  /// Empty when another has it.
  static Optional<FolderLock> tryToTake(Path folder) {
    var file = file(folder);
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tried(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(UTF_8)));
      return Optional.of(new FolderLock(channel));
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The file %s cannot be written: %s. Free it, or choose another folder with --data-dir."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  static boolean isTaken(Path folder) {
    var lock = tryToTake(folder);
    lock.ifPresent(FolderLock::close);
    return lock.isEmpty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, which is no different for the caller.
      return null;
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("lock");
  }

  private static String taken(Path folder) {
    var pid = holder(folder);
    return """
    The data folder %s is in use by another Midcycle%s. Stop that one first, or choose another \
    folder with --data-dir.\
    """
        .formatted(folder, pid.isEmpty() ? "" : " (process " + pid + ")");
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(file(folder)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
