package planted.api;

import planted.app.Wiring;

record KnowsTheApp(Wiring wiring) {}
