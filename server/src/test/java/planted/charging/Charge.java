package planted.charging;

public record Charge() {}
