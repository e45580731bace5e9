package planted.money;

import java.math.BigDecimal;

final class CallsADouble {
  String half(BigDecimal amount) {
    return String.valueOf(amount.doubleValue() / 2);
  }
}
