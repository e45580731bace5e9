package planted.billing;

import planted.usagestatement.Shown;

record KnowsWhatIsShown(Shown shown) {}
