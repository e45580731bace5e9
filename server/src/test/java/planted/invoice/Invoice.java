package planted.invoice;

public record Invoice(String number) {}
