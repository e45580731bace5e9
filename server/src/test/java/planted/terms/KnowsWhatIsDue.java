package planted.terms;

import planted.due.Due;

record KnowsWhatIsDue(Due due) {}
