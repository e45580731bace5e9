package planted.invoice;

import planted.offer.Offering;

record KnowsAnOffer(Offering offering) {}
