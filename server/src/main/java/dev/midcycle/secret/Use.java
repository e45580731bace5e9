package dev.midcycle.secret;

import dev.midcycle.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a secret is for. What is sealed for one use opens for no other.
///
/// @param purpose the same for all tenants, such as `gateway.key`
/// @param row whose it is among those, such as a gateway's id
public record Use(TenantId tenant, String purpose, String row) {
  private static final Pattern PURPOSE = Pattern.compile("[a-z]+(?:[._][a-z]+)*");

  public Use {
    if (!PURPOSE.matcher(purpose).matches()) {
      throw new IllegalArgumentException("no purpose: " + purpose);
    }
  }

  /// What the cipher binds the secret to.
  byte[] bytes() {
    return (tenant.text() + "/" + purpose + "/" + row).getBytes(StandardCharsets.UTF_8);
  }
}
