package dev.midcycle.bench;

/// What is told of each job.
enum Column {
  RATE("a second"),
  P50("p50 ms"),
  P99("p99 ms"),
  MOST("max ms"),
  SERVER("JVM µs"),
  POSTGRES("PostgreSQL µs"),
  CLIENT("client µs"),
  STATEMENTS("statements"),
  TRIPS("round trips"),
  COMMITS("commits"),
  FSYNCS("fsyncs"),
  LOG("WAL bytes"),
  FLOOR("the floor, a second");

  final String title;

  Column(String title) {
    this.title = title;
  }
}
