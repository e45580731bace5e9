/// Breaches of the floor plan, planted so that its test can be seen to bite.
@NullMarked
package planted.bookkeeping;

import org.jspecify.annotations.NullMarked;
