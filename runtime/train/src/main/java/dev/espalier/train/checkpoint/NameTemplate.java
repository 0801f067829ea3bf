package dev.espalier.train.checkpoint;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the checkpoints of a run are called: mmcv's {@code filename_tmpl}, such as {@code epoch_{}}.
 *
 * @param before what stands before the number
 * @param after what stands after it
 */
public record NameTemplate(String before, String after) {

  private static final String NUMBER = "{}";

  /** Returns the template whose names are a stem, an underscore and a number. */
  public static NameTemplate ofStem(String stem) {
    return new NameTemplate(stem + "_", "");
  }

  /**
   * Reads a template.
   *
   * @param text has {@code {}} where the number stands; may end with {@code .safetensors}
   * @throws IllegalArgumentException if it cannot be one, saying why
   */
  public static NameTemplate parse(String text) {
    String complaint = complaint(text);
    if (complaint != null) {
      throw new IllegalArgumentException(complaint);
    }
    String stem =
        text.endsWith(CheckpointStore.SUFFIX)
            ? text.substring(0, text.length() - CheckpointStore.SUFFIX.length())
            : text;
    int place = stem.indexOf(NUMBER);
    return new NameTemplate(stem.substring(0, place), stem.substring(place + NUMBER.length()));
  }

  /** Returns why a text is no template; null if it is one. */
  public static @Nullable String complaint(String text) {
    int place = text.indexOf(NUMBER);
    if (place < 0 || text.indexOf(NUMBER, place + 1) >= 0) {
      return "'filename_tmpl' must have '{}' once, where the number stands, given '%s'"
          .formatted(text);
    }
    return text.matches("[\\w{][\\w{}. =+-]*")
        ? null
        : "'filename_tmpl' is the name of a file, of letters, digits and . _ - = +, given '%s'"
            .formatted(text);
  }

  /** Returns the name of a checkpoint, without its ending. */
  public String name(long number) {
    return before + number + after;
  }

  /** Returns the number in the name of a file, if it is one of these. */
  public OptionalLong number(String fileName) {
    Matcher matcher =
        Pattern.compile(
                Pattern.quote(before)
                    + "(\\d{1,18})"
                    + Pattern.quote(after + CheckpointStore.SUFFIX))
            .matcher(fileName);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
