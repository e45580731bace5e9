package planted.change;

import planted.cycle.Cycle;

record KnowsAnotherStory(Cycle cycle) {}
