package planted.cycle;

import planted.api.Door;

record KnowsADoor(Door door) {}
