package planted.credit;

record HasNoMark(String name) {}
