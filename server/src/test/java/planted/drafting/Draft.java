package planted.drafting;

public record Draft() {}
