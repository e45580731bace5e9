/// Catalogues over HTTP: publishing a version, and reading those that were published.
///
/// An example: publishing the same content again answers 200 with the newest version; other content
/// answers 201 with the next, and `kept` says which plans that somebody has it left out.
///
/// A plan (`POST /v1/catalog/plans`) is asked for with the same file, and changes nothing; a
/// migration moves some subscriptions at a time.
///
/// Always: a catalogue with a fault is refused with each place, and nothing of it is published.
@NullMarked
package dev.midcycle.api.catalog;

import org.jspecify.annotations.NullMarked;
