package planted.invoice;

record HoldsADouble(double amount) {}
