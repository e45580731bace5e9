/// Breaches of the floor plan, planted so that its test can be seen to bite.
@NullMarked
package planted.words;

import org.jspecify.annotations.NullMarked;
