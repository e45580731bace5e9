package planted.billing;

public record BillingState() {}
