package planted.bookkeeping;

public record Books() {}
