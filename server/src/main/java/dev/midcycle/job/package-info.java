/// Work that comes by itself: what is due, and the loops that do it. `app` says which loops there
/// are.
///
/// Always: work is claimed, never assigned, so any number of processes may share it.
@NullMarked
package dev.midcycle.job;

import org.jspecify.annotations.NullMarked;
