package dev.midcycle.subscription;

import java.util.Optional;
import java.util.UUID;

/// Who sells, as it stands on the papers of what is issued now.
///
/// @param content name, look and details, as JSON
/// @param language of papers for customers who have none of their own
public record Seller(String name, String content, Optional<UUID> logo, Optional<String> language) {}
