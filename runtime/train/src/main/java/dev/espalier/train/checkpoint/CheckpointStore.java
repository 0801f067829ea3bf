package dev.espalier.train.checkpoint;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checkpoints of a run in their folder.
 *
 * <p>Every file is written whole or not at all, so that a run may be killed at any instant. The
 * latest and the best checkpoint are named by small text files, {@code latest} and {@code best},
 * which can be given wherever a checkpoint is asked for.
 */
public final class CheckpointStore {

  /** The pointer to the checkpoint that was written last. */
  public static final String LATEST = "latest";

  /** The pointer to the checkpoint with the best score. */
  public static final String BEST = "best";

  /** How the names of checkpoints end. */
  public static final String SUFFIX = ".safetensors";

  private final Path folder;

  /** Creates a store in a folder, which is made when the first checkpoint is saved. */
  public CheckpointStore(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes a checkpoint.
   *
   * @param name the file's name without its ending, such as {@code epoch_3}; a slash in it, as
   *     metrics have, becomes an underscore
   * @return the file
   * @throws CheckpointException if it cannot be written; a file of that name is then unchanged
   */
  public Path save(String name, Checkpoint checkpoint) {
    Path file = folder.resolve(name.replace('/', '_') + SUFFIX);
    try {
      AtomicFile.deleteLeftovers(folder);
    } catch (IOException e) {
      throw failure("tidy up", folder, e);
    }
    CheckpointFormat.toFile(checkpoint).write(file);
    return file;
  }

  /**
   * Makes a pointer name a checkpoint of the folder.
   *
   * @param pointer {@link #LATEST} or {@link #BEST}
   * @throws CheckpointException if it cannot be written; it then names what it named before
   */
  public void point(String pointer, Path checkpoint) {
    Pointer.write(folder.resolve(pointer), checkpoint);
  }

  /** Returns the checkpoint that a pointer names, if there are both. */
  public Optional<Path> pointedTo(String pointer) {
    Path file = folder.resolve(pointer);
    return Files.isRegularFile(file) ? Pointer.read(file) : Optional.empty();
  }

  /**
   * Returns the checkpoints whose name is a stem, an underscore and a number, by rising number.
   *
   * @param stem such as {@code epoch} or {@code iter}
   * @throws CheckpointException if the folder cannot be read
   */
  public List<Path> list(String stem) {
    return list(NameTemplate.ofStem(stem));
  }

  /**
   * Returns the checkpoints that a template names, by rising number.
   *
   * @throws CheckpointException if the folder cannot be read
   */
  public List<Path> list(NameTemplate template) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Map.Entry<Long, Path>> numbered = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        template
            .number(String.valueOf(file.getFileName()))
            .ifPresent(number -> numbered.add(Map.entry(number, file)));
      }
    } catch (IOException e) {
      throw failure("list", folder, e);
    }
    numbered.sort(Comparator.comparingLong(Map.Entry::getKey));
    return numbered.stream().map(Map.Entry::getValue).toList();
  }

  /**
   * Deletes old checkpoints; those that {@link #LATEST} and {@link #BEST} name stay. Those with a
   * higher number than a run has come to are passed over: an earlier run left them, and they do not
   * count.
   *
   * @param template how the checkpoints are called
   * @param max how many to keep, the ones with the highest numbers; below 1 for all (mmcv's {@code
   *     max_keep_ckpts})
   * @param reached the highest number of this run
   * @return the files that were deleted
   * @throws CheckpointException if one cannot be deleted
   */
  public List<Path> keep(NameTemplate template, int max, long reached) {
    List<Path> files =
        list(template).stream()
            .filter(
                file ->
                    template.number(String.valueOf(file.getFileName())).orElseThrow() <= reached)
            .toList();
    if (max < 1 || files.size() <= max) {
      return List.of();
    }
    Set<Path> named = new LinkedHashSet<>();
    pointedTo(LATEST).ifPresent(named::add);
    pointedTo(BEST).ifPresent(named::add);
    List<Path> old =
        files.subList(0, files.size() - max).stream().filter(f -> !named.contains(f)).toList();
    old.forEach(this::delete);
    return old;
  }

  /**
   * Deletes a checkpoint, if it is there.
   *
   * @throws CheckpointException if it cannot be deleted
   */
  public void delete(Path checkpoint) {
    try {
      Files.deleteIfExists(checkpoint);
    } catch (IOException e) {
      throw failure("delete", checkpoint, e);
    }
  }

  /**
   * Reads a checkpoint to resume from.
   *
   * @param path a checkpoint, or a pointer to one
   * @throws CheckpointException if there is none, it is damaged, or it holds weights only
   */
  public static Checkpoint read(Path path) {
    Path file = resolve(path);
    if (PthWeights.isOne(file)) {
      throw new CheckpointException(
          "%s is not a checkpoint to resume from: a run cannot go on from a file of PyTorch; begin with its weights by 'load_from'"
              .formatted(file));
    }
    try {
      return CheckpointFormat.fromFile(SafetensorsFile.read(file));
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(
          "%s is not a checkpoint to resume from: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Reads the weights of a checkpoint, of any other safetensors file, or of a state dict of PyTorch
   * ({@code .pth}, {@code .pt} and the like).
   *
   * @param path a file, or a pointer to one
   * @throws CheckpointException if there is none, or it is damaged
   */
  public static Map<String, HostTensor> readWeights(Path path) {
    Path file = resolve(path);
    if (PthWeights.isOne(file)) {
      return PthWeights.read(file);
    }
    try {
      return CheckpointFormat.weights(SafetensorsFile.read(file));
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(
          "%s cannot be read as a checkpoint: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Tells whether a file is a checkpoint of ours, whose weights have the names of the model that it
   * was made of; its digest is not checked.
   *
   * @param path a file, or a pointer to one
   * @throws CheckpointException if it cannot be read
   */
  public static boolean isCheckpoint(Path path) {
    Path file = resolve(path);
    return !PthWeights.isOne(file)
        && CheckpointFormat.isCheckpoint(SafetensorsReader.metadata(file));
  }

  /**
   * Returns the checkpoint that a path means: itself, or what it points to.
   *
   * @throws CheckpointException if there is no such file, naming those that are there
   */
  public static Path resolve(Path path) {
    return Pointer.resolve(path);
  }

  private static CheckpointException failure(String what, Path path, IOException e) {
    return new CheckpointException(
        "cannot %s %s: %s".formatted(what, path, FileFailure.reason(e)), e);
  }
}
