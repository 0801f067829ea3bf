package dev.espalier.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Kills a training again and again at random moments, and lets it go on until it is through.
 *
 * <p>As a program it prints a table; its arguments are a folder, the number of kills, the number of
 * iterations, a seed and the longest time before a kill.
 */
final class KillLoop {

  /**
   * What came of one process.
   *
   * @param began the first iteration that it trained; -1 for none
   * @param reached the last iteration that it began
   * @param digest the digest of the weights at the end; empty if it was killed
   * @param exit the exit code
   */
  record Life(long began, long reached, String digest, int exit) {}

  private final Path workDir;
  private final int iterations;
  private final SplittableRandom random;
  private final int longest;

  /**
   * Creates a loop.
   *
   * @param longest the most milliseconds between the first iteration of a process and its end
   */
  KillLoop(Path workDir, int iterations, long seed, int longest) {
    this.longest = longest;
    this.workDir = workDir;
    this.iterations = iterations;
    this.random = new SplittableRandom(seed);
  }

  /** Runs one process to the end. */
  Life run() throws IOException, InterruptedException {
    return live(-1);
  }

  /** Runs one process and kills it some time after its first iteration, or right at the start. */
  Life kill() throws IOException, InterruptedException {
    return live(random.nextInt(longest));
  }

  private Life live(int millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ChildJvm.command(
                    ChildTraining.class, List.of(), workDir.toString(), String.valueOf(iterations)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long began = -1;
    long reached = -1;
    String digest = "";
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("iteration ") && line.endsWith(".")) {
          reached = Long.parseLong(line.substring("iteration ".length(), line.length() - 1));
          if (began < 0) {
            began = reached;
            if (millis >= 0) {
              Thread.sleep(millis);
              // Process.destroyForcibly would close the stream that the rest is in.
              process.toHandle().destroyForcibly();
            }
          }
        } else if (line.startsWith("weights ")) {
          digest = line.substring("weights ".length());
        }
      }
    }
    int exit = process.waitFor();
    boolean killed = millis >= 0 && began >= 0;
    if (exit == 0 ? digest.isEmpty() : !killed) {
      throw new IllegalStateException(
          "the training failed by itself, after iteration %d, with exit code %d"
              .formatted(reached, exit));
    }
    return new Life(began, reached, digest, exit);
  }

  /** Runs the long form. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    int kills = Integer.parseInt(args[1]);
    int iterations = Integer.parseInt(args[2]);
    long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
    int longest = args.length > 4 ? Integer.parseInt(args[4]) : 1000;
    String whole = new KillLoop(folder.resolve("whole"), iterations, seed, longest).run().digest();
    KillLoop loop = new KillLoop(folder.resolve("killed"), iterations, seed, longest);
    List<Life> lives = new ArrayList<>();
    System.out.println("kill  began at  killed in iteration");
    for (int i = 1; i <= kills; i++) {
      Life life = loop.kill();
      lives.add(life);
      System.out.printf("%4d  %8d  %19d%s%n", i, life.began(), life.reached(), note(life));
    }
    Life last = loop.run();
    System.out.printf(" end  %8d  %19d%n", last.began(), last.reached());
    long repeated = 0;
    long before = 0;
    for (Life life : lives) {
      repeated += Math.max(0, before - life.began());
      before = life.reached();
    }
    System.out.printf(
        "%d kills with seed %d in %d iterations, %d of them trained again%n",
        lives.stream().filter(life -> life.digest().isEmpty()).count(), seed, iterations, repeated);
    System.out.println("never stopped " + whole);
    System.out.println("killed        " + last.digest());
    System.out.println(whole.equals(last.digest()) ? "equal" : "DIFFERENT");
  }

  private static String note(Life life) {
    return life.digest().isEmpty() ? "" : "  it was through before it could be killed";
  }
}
