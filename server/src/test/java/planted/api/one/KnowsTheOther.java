package planted.api.one;

import planted.api.two.KnowsTheFirst;

public interface KnowsTheOther {
  KnowsTheFirst other();
}
