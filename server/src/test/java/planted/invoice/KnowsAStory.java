package planted.invoice;

import planted.cycle.Cycle;

record KnowsAStory(Cycle cycle) {}
