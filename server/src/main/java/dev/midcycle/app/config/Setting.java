package dev.midcycle.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of a component of [Config] how it is set.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /// Words with hyphens, as the flag has them.
  String name();

  /// One or two sentences for the page and the help.
  String means();

  /// The value unless set, spelled as it would be set; empty when there is none.
  String unset() default "";

  /// What happens unless set, where no value says it.
  String otherwise() default "";

  /// The bounds of a number.
  int least() default 0;

  int most() default Integer.MAX_VALUE;
}
