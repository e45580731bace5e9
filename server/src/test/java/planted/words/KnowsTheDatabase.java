package planted.words;

import planted.db.Connections;

record KnowsTheDatabase(Connections connections) {}
