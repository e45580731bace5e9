package planted.invoice;

import planted.event.UsageEvent;

record KnowsHowEventsComeIn(UsageEvent event) {}
