package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;

import dev.midcycle.catalog.Phase;
import dev.midcycle.catalog.PhaseKey;
import dev.midcycle.catalog.Phases;
import dev.midcycle.time.Span;
import tools.jackson.databind.node.ObjectNode;

/// The phases of a plan or a recurring charge, in a tree without problems and as JSON.
final class PhaseMapper {
  private PhaseMapper() {}

  /// @param price the key of what a phase costs
  static Phases phases(Node owner, String price, ChargeMapper charges) {
    return new Phases(
        owner.items("phases").stream()
            .map(node ->
                new Phase(
                    new PhaseKey(required(node, "key")),
                    Span.parse(required(node, "for")).orElseThrow(),
                    charges.prices(node, price)))
            .toList());
  }

  /// Nothing where there are none: a catalogue of an earlier release has the text that it had.
  static void write(ObjectNode owner, String price, Phases phases) {
    if (phases.all().isEmpty()) {
      return;
    }
    var array = owner.putArray("phases");
    for (var phase : phases.all()) {
      var node =
          array.addObject().put("key", phase.key().value()).put("for", phase.length().toString());
      ChargeJson.prices(node, price, phase.prices());
    }
  }
}
