package planted.usagestatement;

public record Shown() {}
