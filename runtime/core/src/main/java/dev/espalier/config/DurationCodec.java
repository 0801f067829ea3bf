package dev.espalier.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codec of lengths of time; it writes the short form and reads ISO 8601 as well. */
final class DurationCodec implements Codec<Duration> {

  private static final Pattern SHORT = Pattern.compile("-?(\\d+(d|h|ms|us|ns|m|s))+");
  private static final Pattern PART = Pattern.compile("(\\d+)(d|h|ms|us|ns|m|s)");

  @Override
  public @Nullable Duration decode(ConfigNode node, Decoding decoding) {
    if (!(node instanceof ValueNode leaf) || !(leaf.value() instanceof String text)) {
      decoding.mismatch(node, type());
      return null;
    }
    Duration duration = parse(text);
    if (duration == null) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                      "E0512",
                      node.place(),
                      "'%s' takes a duration, which '%s' is not".formatted(decoding.path(), text))
                  .note("write 1d, 1h30m, 90s, 250ms, 10us or 5ns, largest first; or PT1H30M"));
    }
    return duration;
  }

  private static @Nullable Duration parse(String text) {
    String compact = text.replace(" ", "");
    try {
      return SHORT.matcher(compact).matches() ? sum(compact) : iso(text);
    } catch (ArithmeticException | NumberFormatException e) {
      return null; // too long for a duration, which the caller reports
    }
  }

  private static @Nullable Duration iso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      return null; // of neither form, which the caller reports
    }
  }

  private static @Nullable Duration sum(String text) {
    Duration sum = Duration.ZERO;
    long smallest = Long.MAX_VALUE;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      Duration unit = unit(part.group(2));
      if (unit.toNanos() >= smallest) {
        return null;
      }
      smallest = unit.toNanos();
      sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
    }
    return text.startsWith("-") ? sum.negated() : sum;
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "d" -> Duration.ofDays(1);
      case "h" -> Duration.ofHours(1);
      case "m" -> Duration.ofMinutes(1);
      case "s" -> Duration.ofSeconds(1);
      case "ms" -> Duration.ofMillis(1);
      case "us" -> Duration.ofNanos(1000);
      default -> Duration.ofNanos(1);
    };
  }

  @Override
  public ConfigNode encode(Duration value) {
    return ValueNode.of(print(value));
  }

  private static String print(Duration value) {
    if (value.isNegative()) {
      return value.toSeconds() == Long.MIN_VALUE ? value.toString() : "-" + print(value.negated());
    }
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("d", value.toDaysPart());
    parts.put("h", (long) value.toHoursPart());
    parts.put("m", (long) value.toMinutesPart());
    parts.put("s", (long) value.toSecondsPart());
    parts.put("ms", value.toNanosPart() / 1_000_000L);
    parts.put("us", value.toNanosPart() / 1_000L % 1_000L);
    parts.put("ns", value.toNanosPart() % 1_000L);
    StringBuilder text = new StringBuilder();
    parts.forEach((unit, count) -> text.append(count == 0 ? "" : count + unit));
    return text.isEmpty() ? "0s" : text.toString();
  }

  @Override
  public String type() {
    return "duration";
  }

  @Override
  public ValueForm form() {
    return new ValueForm.Leaf(ValueForm.Kind.STRING);
  }
}
