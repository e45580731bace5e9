package planted.api;

public record Door(String path) {}
