package dev.espalier.examples.pose.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls on {@link Class} that find members or classes by name. */
final class ReflectiveCall {

  private static final Set<String> PLAIN =
      Set.of(
          "getName",
          "getSimpleName",
          "getTypeName",
          "getPackageName",
          "getClassLoader",
          "getResourceAsStream",
          "getResource",
          "isInstance",
          "cast",
          "isAssignableFrom",
          "isArray",
          "isPrimitive",
          "isEnum",
          "isRecord",
          "desiredAssertionStatus",
          "hashCode",
          "equals",
          "toString");

  /** Any method of a class object that does more than name it, compare it or cast by it. */
  static final DescribedPredicate<JavaMethodCall> FROM_A_CLASS =
      DescribedPredicate.describe(
          "looks for members or classes at run time",
          call ->
              call.getTargetOwner().isEquivalentTo(Class.class)
                  && !PLAIN.contains(call.getTarget().getName()));

  private ReflectiveCall() {}
}
