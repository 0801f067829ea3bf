package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds a numeric parameter; both ends are allowed values. */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Range {

  /** Returns the smallest value allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Returns the largest value allowed. */
  double max() default Double.POSITIVE_INFINITY;
}
