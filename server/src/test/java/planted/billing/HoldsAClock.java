package planted.billing;

import java.time.InstantSource;

record HoldsAClock(InstantSource clock) {}
