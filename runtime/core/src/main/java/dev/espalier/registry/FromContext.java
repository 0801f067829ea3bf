package dev.espalier.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that the program supplies through the {@link BuildContext}; a file never can.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface FromContext {

  /** Returns the entry's name; needed where the type alone says too little, as with numbers. */
  String value() default "";
}
