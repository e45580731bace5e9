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
import org.jspecify.annotations.Nullable;

/// One process to a data folder. The operating system lets go of the lock when its holder dies.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    var file = folder.resolve("lock");
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tried(channel) == null) {
        channel.close();
        throw new DatabaseProblem(taken(folder, Files.readString(file).strip()));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(UTF_8)));
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The file %s cannot be written: %s. Free it, or choose another folder with --data-dir."
              .formatted(file, e.getMessage()),
          e);
    }
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

  private static String taken(Path folder, String pid) {
    return """
    The data folder %s is in use by another Midcycle%s. Stop that one first, or choose another \
    folder with --data-dir.\
    """
        .formatted(folder, pid.isEmpty() ? "" : " (process " + pid + ")");
  }
}
