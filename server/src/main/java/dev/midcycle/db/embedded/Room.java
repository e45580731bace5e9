package dev.midcycle.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory and disk there is, in bytes, and what PostgreSQL may have of it. What it comes
/// with is meant for a machine of 1 GB.
///
/// @param memory of the machine, or of the container
/// @param disk that is free where the database lives
record Room(long memory, long disk) {
  private static final long MEGABYTE = 1 << 20;
  private static final long GIGABYTE = 1 << 30;

  static Room at(Path folder) {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    try {
      return new Room(system.getTotalMemorySize(), Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A quarter of the memory for pages; nothing of it is taken before it is used. Its log may grow
  /// to a tenth of the free disk between two checkpoints: after each, every page that is touched is
  /// logged whole, and events touch pages all over their index.
  List<String> settings() {
    return List.of(
        "shared_buffers=" + megabytes(memory / 4, 128 * MEGABYTE, 8 * GIGABYTE),
        "effective_cache_size=" + megabytes(memory / 2, 256 * MEGABYTE, 64 * GIGABYTE),
        "work_mem=" + megabytes(memory / 512, 4 * MEGABYTE, 32 * MEGABYTE),
        "max_wal_size=" + megabytes(disk / 10, GIGABYTE, 8 * GIGABYTE),
        "checkpoint_timeout=15min",
        "random_page_cost=1.1");
  }

  private static String megabytes(long wanted, long least, long most) {
    return Math.clamp(wanted, least, most) / MEGABYTE + "MB";
  }
}
