/// The two file formats that people write by hand: catalogues and scenarios, in YAML 1.2 (JSON is
/// YAML). Read in four steps: text to [Node]s that know their line; the published JSON Schema; what
/// a schema cannot say; then the records of `catalog` and `simulate`.
///
/// Always: a wrong file is answered with all its problems at once, each with its line, the reason
/// and a remedy; nothing is guessed. [CatalogFiles] and [ScenarioFiles] are the doors.
@NullMarked
package dev.midcycle.file;

import org.jspecify.annotations.NullMarked;
