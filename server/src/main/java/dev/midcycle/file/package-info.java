/// The two file formats that people write by hand: catalogues and scenarios, in YAML 1.2 (JSON is
/// YAML).
///
/// A file is read in four steps: text to [Node]s that know their line; the published JSON Schema;
/// what a schema cannot say, such as a key that is not defined; then the records of `catalog` and
/// `simulate`. [CatalogFiles] and [ScenarioFiles] are where to begin.
///
/// An example: a scenario that subscribes to `basik` and expects a `totl` is answered with both:
///
/// ```
/// april.yaml, line 4: steps[0].subscribe.plan: unknown plan `basik`; did you mean `basic`?
/// april.yaml, line 8: unknown key `totl` in expect.documents[0]; did you mean `total`?
/// ```
///
/// [CatalogDifferences] says in what two catalogues differ, and [YamlWriting] writes one as a file.
///
/// Always: a wrong file is answered with all its problems at once, each with its line, the reason
/// and a remedy; nothing is guessed.
@NullMarked
package dev.midcycle.file;

import org.jspecify.annotations.NullMarked;
