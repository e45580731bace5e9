package planted.sales;

class TakesSix {
  static int of(int one, int two, int three, int four, int five, int six) {
    return one + two + three + four + five + six;
  }
}
