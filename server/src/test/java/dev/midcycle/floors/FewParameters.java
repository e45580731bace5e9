package dev.midcycle.floors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// No method takes more than five values: those that belong together are a record. Constructors
/// may, and with them records.
final class FewParameters extends ArchCondition<JavaClass> {
  private static final int MOST = 5;

  FewParameters() {
    super("have methods of at most five parameters");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMethods().stream()
        .filter(method -> method.getRawParameterTypes().size() > MOST)
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .forEach(method -> events.add(SimpleConditionEvent.violated(type, method.getFullName())));
  }
}
