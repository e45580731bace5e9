package dev.midcycle.floors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/// Conditions in our own words.
final class Conditions {
  private Conditions() {}

  static ArchCondition<JavaClass> hold(String what, Predicate<JavaClass> test) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean holds = test.test(type);
        var message = type.getName() + (holds ? " does " : " does not ") + what;
        events.add(new SimpleConditionEvent(type, holds, message));
      }
    };
  }

  /// Of all `packages`, a class knows only the one it lives in.
  static ArchCondition<JavaClass> knowOnlyItsOwnOf(Floors floors, Set<String> packages) {
    return new ArchCondition<>("know only its own of " + packages) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var home = floors.packageOf(type);
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var there = floors.packageOf(dependency.getTargetClass());
          if (there.filter(packages::contains).isPresent() && !there.equals(home)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
