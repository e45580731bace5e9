package planted.api.two;

import planted.api.one.KnowsTheOther;

public interface KnowsTheFirst {
  KnowsTheOther other();
}
