package dev.midcycle.bench;

/// One thing to measure.
record Job(String name, String what, Work work) {
  /// Tells its figures and remarks to the bench.
  interface Work {
    void of(Bench bench) throws Exception;
  }
}
