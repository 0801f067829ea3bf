package dev.espalier.train.checkpoint;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A checkpoint that a run can go on from.
 *
 * @param file where it is
 * @param checkpoint what it holds
 */
public record Resumable(Path file, Checkpoint checkpoint) {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private record Candidate(Path file, Instant time) {}

  /**
   * Reads a checkpoint that somebody named.
   *
   * @param path a checkpoint, or a pointer to one
   * @throws CheckpointException if there is none, it is damaged, or nothing can go on from it
   */
  public static Resumable of(Path path) {
    Path file = CheckpointStore.resolve(path);
    Checkpoint checkpoint = CheckpointStore.read(file);
    if (!checkpoint.components().containsKey(Checkpoint.OPTIMIZER)) {
      throw new CheckpointException(
          "%s has no state of the optimizer, so no run can go on from it: it was saved with 'save_optimizer: false'; begin with its weights by 'load_from'"
              .formatted(file));
    }
    return new Resumable(file, checkpoint);
  }

  /**
   * Finds where the run of a folder can go on: what {@link CheckpointStore#LATEST} names, or else
   * the newest checkpoint that is whole, with a warning that says why.
   *
   * @return nothing if the folder has no checkpoints
   * @throws CheckpointException if there are checkpoints, but nothing can go on from any of them,
   *     saying why of each
   */
  public static Optional<Resumable> newest(Path folder) {
    List<Path> files = newestFirst(folder);
    Path latest = folder.resolve(CheckpointStore.LATEST);
    if (files.isEmpty() && !Files.exists(latest)) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    List<Path> order = new ArrayList<>();
    order.add(latest);
    order.addAll(files);
    for (Path path : order) {
      try {
        Resumable found = of(path);
        if (!reasons.isEmpty()) {
          LOG.warn(
              "the run goes on from {}, the newest checkpoint that is whole, since: {}",
              found.file(),
              String.join("; ", reasons));
        }
        return Optional.of(found);
      } catch (CheckpointException e) {
        if (!reasons.contains(String.valueOf(e.getMessage()))) {
          reasons.add(String.valueOf(e.getMessage()));
        }
      }
    }
    throw new CheckpointException(
        "%s has checkpoints, but no run can go on from any of them: %s; to begin anew, take another work dir or move them away"
            .formatted(folder, String.join("; ", reasons)));
  }

  private static List<Path> newestFirst(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "[!.]*" + CheckpointStore.SUFFIX)) {
      for (Path file : files) {
        candidates.add(new Candidate(file, time(file)));
      }
    } catch (IOException e) {
      throw new CheckpointException(
          "cannot list %s: %s".formatted(folder, FileFailure.reason(e)), e);
    }
    candidates.sort(Comparator.comparing(Candidate::time).reversed());
    return candidates.stream().map(Candidate::file).toList();
  }

  /** Returns when a checkpoint was made, as it says itself, since a copied file has a new time. */
  private static Instant time(Path file) throws IOException {
    try {
      Instant made = CheckpointFormat.time(SafetensorsReader.metadata(file));
      if (made != null) {
        return made;
      }
    } catch (CheckpointException | IllegalArgumentException e) {
      LOG.debug("{} does not tell when it was made", file, e);
    }
    return Files.getLastModifiedTime(file).toInstant();
  }
}
