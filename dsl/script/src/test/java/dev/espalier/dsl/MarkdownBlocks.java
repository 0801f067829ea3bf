package dev.espalier.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code blocks of a Markdown file. */
final class MarkdownBlocks {

  private static final Pattern BLOCK =
      Pattern.compile("^```([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private MarkdownBlocks() {}

  /** Returns the blocks that are marked as of a language, in order. */
  static List<String> of(Path file, String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Fixtures.read(file));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }
}
