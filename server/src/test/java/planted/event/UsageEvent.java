package planted.event;

public record UsageEvent(String id) {}
