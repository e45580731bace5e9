package planted.subscription;

public record Subscription(String id) {}
