package planted.cycle;

public record Cycle(String name) {}
