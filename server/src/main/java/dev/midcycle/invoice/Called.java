package dev.midcycle.invoice;

import java.util.Optional;

/// What a buyer is called on a document where it has no billing details.
///
/// @param name not known of documents of before there were papers
/// @param taxId the VAT id by which it is taxed
public record Called(Optional<String> name, Optional<String> taxId) {}
