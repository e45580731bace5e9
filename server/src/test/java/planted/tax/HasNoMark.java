package planted.tax;

record HasNoMark(String name) {}
