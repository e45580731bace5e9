package planted.db;

public record Connections(int most) {}
