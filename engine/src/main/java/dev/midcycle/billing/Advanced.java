package dev.midcycle.billing;

import dev.midcycle.drafting.Draft;
import java.util.List;

/// A billing state after time has passed, and the documents to be issued on the way, in time order.
///
/// @param unissued where usage was settled and all came to zero, so that no document is issued
public record Advanced(BillingState state, List<Draft> documents, List<Draft> unissued) {
  public Advanced {
    unissued = List.copyOf(unissued);
    documents = List.copyOf(documents);
  }
}
