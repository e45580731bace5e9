package planted.portal;

import planted.api.Door;

record KnowsAnotherDoor(Door door) {}
