package dev.midcycle.billing;

import dev.midcycle.drafting.Draft;
import java.util.List;

/// A book after time has passed, and the documents to be issued on the way, in time order.
public record Advanced(Book book, List<Draft> documents) {
  public Advanced {
    documents = List.copyOf(documents);
  }
}
