package planted.billing;

public record Book() {}
