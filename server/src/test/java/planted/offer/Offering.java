package planted.offer;

public record Offering() {}
