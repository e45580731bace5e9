package dev.midcycle.testkit;

import dev.midcycle.testkit.Installation.Merchant;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/// Catalogues that may be published after the one that there is.
final class CatalogSamples {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Merchant merchant;

  CatalogSamples(Merchant merchant) {
    this.merchant = merchant;
  }

  /// A catalogue that differs from the one before.
  String another() {
    var versions = merchant.caller().get("/v1/catalog/versions").json().at("/data").size();
    return "{\"catalog\":\"scout\",\"name\":\"Version %d\",\"currency\":\"USD\",\"timezone\":\"UTC\",%s}"
        .formatted(
            versions,
            "\"plans\":{\"basic\":{\"name\":\"Basic\",\"family\":\"f\",\"rank\":1,\"prices\":{\"month\":40}}}");
  }

  /// Publishes the catalogue once more, with another name; answers its key.
  String renamed() {
    var content = (ObjectNode) merchant.caller().get("/v1/catalog").json().at("/content");
    content.put("name", "Renamed " + COUNT.incrementAndGet());
    merchant.caller().post("/v1/catalog", content.toString());
    return content.at("/catalog").asString();
  }
}
