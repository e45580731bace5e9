package planted.terms;

import planted.charging.Charge;

record KnowsACharge(Charge charge) {}
