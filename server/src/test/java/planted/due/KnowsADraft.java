package planted.due;

import planted.drafting.Draft;

record KnowsADraft(Draft draft) {}
