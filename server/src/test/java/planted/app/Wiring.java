package planted.app;

public record Wiring(String name) {}
