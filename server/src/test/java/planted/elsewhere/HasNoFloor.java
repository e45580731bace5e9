package planted.elsewhere;

record HasNoFloor(String name) {}
