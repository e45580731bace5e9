package dev.midcycle.stored;

import tools.jackson.databind.node.ObjectNode;

/// Brings an object of one version up to the next: a pure function. What it is given is its own to
/// change.
@FunctionalInterface
public interface Step {
  ObjectNode up(ObjectNode older);
}
