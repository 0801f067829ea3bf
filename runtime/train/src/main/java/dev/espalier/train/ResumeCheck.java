package dev.espalier.train;

import dev.espalier.config.Change;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigNode;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.hook.CheckpointRecorder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is otherwise than it was when a checkpoint was made, key by key: {@code key: checkpoint's
 * value -> now}.
 */
final class ResumeCheck {

  private enum Effect {
    BREAKS("so the run does not end as if it had never stopped:"),
    LENGTH("a run of another length; schedules that go by it change from here on:"),
    NONE("of no effect, as the checkpoint's optimizer holds it; for another begin by 'load_from':"),
    KEEPS("which changes no weights:");

    private final String title;

    Effect(String title) {
      this.title = title;
    }
  }

  private static final Pattern LENGTH = Pattern.compile("total_epochs|runner\\.max_(epochs|iters)");
  private static final Pattern START =
      Pattern.compile("(load_from|load_options|resume_from|auto_resume)(\\..*)?");
  private static final Pattern KEEPS =
      Pattern.compile(
          "(work_dir|log_config|log_level"
              + "|checkpoint_config|evaluation|engine\\.cache_dir"
              + "|data\\.(train_dataloader\\.)?(workers_per_gpu|prefetch_factor)"
              + "|data\\.(val|test)(_dataloader)?)(\\..*)?");
  private static final String RATE = "optimizer.lr";
  private static final String NOTHING = "nothing";

  private final Map<Effect, List<String>> found = new EnumMap<>(Effect.class);

  private ResumeCheck() {}

  static ResumeCheck between(CheckpointMeta before, CheckpointRecorder now) {
    ResumeCheck check = new ResumeCheck();
    if (before.origin().settings().size() > 0) {
      Config.of(before.origin().settings())
          .diff(Config.of(now.origin().settings()))
          .forEach(check::add);
    } else if (before.seed() != now.seed()) {
      check.add(Effect.BREAKS, "seed", before.seed(), now.seed());
    }
    if (before.origin().items() > 0 && before.origin().items() != now.origin().items()) {
      check.add(
          Effect.BREAKS, "items of data.train", before.origin().items(), now.origin().items());
    }
    TreeSet<String> programs = new TreeSet<>(before.versions().keySet());
    programs.addAll(now.versions().keySet());
    for (String program : programs) {
      String then = before.versions().get(program);
      String here = now.versions().get(program);
      if (then != null && !then.equals(here)) {
        check.add(Effect.BREAKS, "version of " + program, then, here == null ? NOTHING : here);
      }
    }
    return check;
  }

  private void add(Change change) {
    String path = change.path().toString();
    if (START.matcher(path).matches()) {
      return; // how a run begins is what a resume is about
    }
    Effect effect =
        path.equals(RATE)
            ? Effect.NONE
            : LENGTH.matcher(path).matches()
                ? Effect.LENGTH
                : KEEPS.matcher(path).matches() ? Effect.KEEPS : Effect.BREAKS;
    if (change instanceof Change.Added added) {
      add(effect, path, NOTHING, text(added.after()));
    } else if (change instanceof Change.Removed removed) {
      add(effect, path, text(removed.before()), NOTHING);
    } else if (change instanceof Change.Changed changed) {
      add(effect, path, text(changed.before()), text(changed.after()));
    }
  }

  private static String text(ConfigNode node) {
    return node.toString();
  }

  private void add(Effect effect, String key, Object before, Object now) {
    found
        .computeIfAbsent(effect, e -> new ArrayList<>())
        .add("%s: %s -> %s".formatted(key, before, now));
  }

  /** Returns the differences, one a line, by what they do; nothing if there are none. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    found.forEach(
        (effect, differences) -> {
          lines.add("  " + effect.title);
          differences.forEach(difference -> lines.add("    " + difference));
        });
    return String.join("\n", lines);
  }
}
