package dev.midcycle.floors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// No field, parameter or result is a `double` or a `float`, and nothing that is called takes or
/// gives one.
final class NoFloatingPoint extends ArchCondition<JavaClass> {
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  NoFloatingPoint() {
    super("know no double and no float");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getFields().stream()
        .filter(field -> floating(field.getRawType()))
        .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getFullName())));
    type.getCodeUnits().stream()
        .filter(NoFloatingPoint::floating)
        .forEach(unit -> events.add(SimpleConditionEvent.violated(type, unit.getFullName())));
    type.getCodeUnitCallsFromSelf().stream()
        .filter(call ->
            Stream.concat(
                    Stream.of(call.getTarget().getRawReturnType()),
                    call.getTarget().getRawParameterTypes().stream())
                .anyMatch(NoFloatingPoint::floating))
        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
  }

  private static boolean floating(JavaCodeUnit unit) {
    return floating(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(NoFloatingPoint::floating);
  }

  private static boolean floating(JavaClass type) {
    return FLOATING.contains(type.getName());
  }
}
