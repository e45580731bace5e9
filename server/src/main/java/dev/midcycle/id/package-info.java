/// Identities: a time-ordered UUID (version 7) made here, `uuid` in the database, and one spelling
/// (`sub_…`) everywhere a person or a client sees one.
///
/// Always: an id of one kind can never be passed for another. Ground floor: knows nobody else.
@NullMarked
package dev.midcycle.id;

import org.jspecify.annotations.NullMarked;
