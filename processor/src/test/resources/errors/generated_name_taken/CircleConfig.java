package errors.generated_name_taken;

final class CircleConfig {}
