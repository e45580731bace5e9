package planted.customer;

final class ReadsTheEnvironment {
  final String home = String.valueOf(System.getenv("HOME"));
}
