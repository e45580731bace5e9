package dev.midcycle.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {
  private static final long MEGABYTE = 1 << 20;
  private static final long GIGABYTE = 1 << 30;

  @ParameterizedTest(
      name = "of {0} GB of memory {1} for pages and {2} to sort, of {3} GB of disk {4} of log")
  @CsvSource({
    "   0,  128MB,  4MB,     0, 1024MB",
    "   1,  256MB,  4MB,    10, 1024MB",
    "   8, 2048MB, 16MB,    50, 5120MB",
    "  64, 8192MB, 32MB,    80, 8192MB",
    "1024, 8192MB, 32MB, 10000, 8192MB",
  })
  void gives_a_share_between_two_bounds(
      long memory, String pages, String sorting, long disk, String log) {
    assertThat(new Room(memory * GIGABYTE, disk * GIGABYTE).settings())
        .contains("shared_buffers=" + pages, "work_mem=" + sorting, "max_wal_size=" + log);
  }

  @ParameterizedTest
  @CsvSource({"5000, 1250MB"})
  void counts_whole_megabytes(long memory, String pages) {
    assertThat(new Room(memory * MEGABYTE + 1, 0).settings()).contains("shared_buffers=" + pages);
  }
}
