package dev.midcycle.payment;

/// Where in a call that moves money the server is killed.
enum KillPoint {
  /// The intent is written down; the call never reaches the gateway.
  BEFORE_THE_CALL,
  /// The gateway carries it out and has nobody to answer.
  DURING_THE_CALL,
  /// The gateway has got the call, and carries it out long after.
  CARRIED_OUT_LATER,
  /// The server has the answer, and has written down nothing of it.
  AFTER_THE_ANSWER,
  /// Some time after it was begun.
  ANY_MOMENT
}
