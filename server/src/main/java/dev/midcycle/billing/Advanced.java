package dev.midcycle.billing;

import java.util.List;

/// A book after time has passed, and the documents to be issued on the way, in time order.
public record Advanced(Book book, List<Draft> documents) {
  public Advanced {
    documents = List.copyOf(documents);
  }
}
