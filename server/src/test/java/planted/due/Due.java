package planted.due;

public record Due() {}
