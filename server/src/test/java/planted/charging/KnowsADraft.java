package planted.charging;

import planted.drafting.Draft;

record KnowsADraft(Draft draft) {}
