package dev.midcycle.floors;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Calls and method references that few classes may make.
final class Calls {
  private Calls() {}

  static final DescribedPredicate<AccessTarget> OF_THE_CLOCK =
      describe(
          "the system's clock",
          target ->
              switch (target.getOwner().getName()) {
                case "java.time.Clock" ->
                    target.getName().startsWith("system") || target.getName().startsWith("tick");
                case "java.time.InstantSource" -> target.getName().equals("system");
                case "java.lang.System" ->
                    Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
                case "java.util.Date", "java.util.Calendar" -> true;
                case String owner ->
                    owner.startsWith("java.time.") && target.getName().equals("now");
              });

  static final DescribedPredicate<AccessTarget> OF_THE_ENVIRONMENT =
      describe(
          "the environment",
          target ->
              target.getOwner().getName().equals("java.lang.System")
                  && Set.of("getenv", "getProperty", "getProperties").contains(target.getName()));

  /// A transaction is handed on to stores, and sent; statements are the stores' own.
  static final DescribedPredicate<AccessTarget> OF_A_STATEMENT =
      describe(
          "for a statement",
          target ->
              target.getOwner().getName().equals("dev.midcycle.db.Parameters")
                  || (target.getOwner().getName().equals("dev.midcycle.db.Tx")
                      && Set.of("bind", "parameters", "add", "ask").contains(target.getName())));

  /// A route's work is part of the transaction that comes with its call.
  static final DescribedPredicate<AccessTarget> OF_ANOTHER_TRANSACTION =
      describe(
          "for a transaction of its own",
          target ->
              target.getOwner().getName().equals("dev.midcycle.db.UnitOfWork")
                  && target.getName().equals("of"));

  static ArchCondition<JavaClass> none(DescribedPredicate<AccessTarget> forbidden) {
    return new ArchCondition<>("not call " + forbidden.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (forbidden.test(access.getTarget())) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }
    };
  }
}
