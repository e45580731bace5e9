package planted.rating;

import planted.db.Connections;

record KnowsTheDatabase(Connections connections) {}
