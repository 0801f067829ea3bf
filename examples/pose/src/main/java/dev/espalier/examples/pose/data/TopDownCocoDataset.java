package dev.espalier.examples.pose.data;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.data.Transform;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The figures of a file in COCO's keypoint format, one item a figure.
 *
 * <p>It is mmpose's dataset of that name with true boxes ({@code use_gt_bbox}).
 */
@RegisterModule
public final class TopDownCocoDataset implements Dataset {

  private final List<Annotation> annotations;
  private final List<Transform> pipeline;
  private final Sample shared;

  /**
   * Reads the annotations.
   *
   * @param annFile the annotation file
   * @param imgPrefix the folder that its file names are relative to
   * @param dataCfg the sizes of crop and heatmaps
   * @param pipeline what is done to each item
   * @param datasetInfo the joints
   * @param cacheImages whether to keep decoded images in memory; four bytes a pixel
   * @throws ConfigException if the file or an image is missing or wrong (E0701 to E0706)
   */
  public TopDownCocoDataset(
      Path annFile,
      Path imgPrefix,
      DataCfg dataCfg,
      List<Transform> pipeline,
      DatasetInfo datasetInfo,
      @Default("false") boolean cacheImages) {
    Skeleton skeleton = datasetInfo.skeleton();
    if (skeleton.size() != dataCfg.numJoints()) {
      throw new ConfigException(
          Diagnostic.error(
              "E0705",
              Place.PROGRAM,
              "data_cfg says %d joints, but dataset_info '%s' has %d"
                  .formatted(dataCfg.numJoints(), datasetInfo.datasetName(), skeleton.size())));
    }
    this.annotations = CocoAnnotations.load(annFile, imgPrefix, skeleton);
    this.pipeline = List.copyOf(pipeline);
    ImageSource files = new ImageFiles();
    this.shared =
        Sample.empty()
            .with(PoseKeys.IMAGE_SOURCE, cacheImages ? new CachedImages(files) : files)
            .with(PoseKeys.BBOX_SCORE, 1.0)
            .with(PoseKeys.ROTATION, 0.0)
            .with(PoseKeys.FLIP_PAIRS, skeleton.flipPairs())
            .with(PoseKeys.SKELETON, skeleton)
            .with(PoseKeys.DATA_CFG, dataCfg);
  }

  @Override
  public int size() {
    return annotations.size();
  }

  /**
   * Returns what the annotation file says of an item.
   *
   * @param index the item, in {@code [0, size())}
   */
  public Annotation annotation(int index) {
    return annotations.get(index);
  }

  @Override
  public Example get(int index, RandomGenerator random) {
    Annotation annotation = annotations.get(index);
    Sample sample =
        shared
            .with(PoseKeys.ANNOTATION, annotation)
            .with(PoseKeys.IMAGE_FILE, annotation.imageFile())
            .with(PoseKeys.BBOX, annotation.box())
            .with(PoseKeys.BBOX_ID, annotation.id())
            .with(PoseKeys.JOINTS, annotation.pose());
    for (Transform transform : pipeline) {
      sample = transform.apply(sample, random);
    }
    return example(sample);
  }

  private static Example example(Sample sample) {
    Tensor input = sample.find(PoseKeys.INPUT);
    if (input == null) {
      throw new ConfigException(
          Diagnostic.error("E0707", Place.PROGRAM, "the pipeline yields no tensor 'img'")
              .note("it needs ToTensor, and 'img' among the keys of Collect"));
    }
    Sample meta =
        sample
            .without(PoseKeys.IMAGE_SOURCE)
            .without(PoseKeys.IMAGE)
            .without(PoseKeys.INPUT)
            .without(PoseKeys.TARGET)
            .without(PoseKeys.TARGET_WEIGHT);
    List<Tensor> targets =
        Stream.of(PoseKeys.TARGET, PoseKeys.TARGET_WEIGHT)
            .flatMap(key -> Stream.ofNullable(sample.find(key)))
            .toList();
    return new Example(List.of(input), targets, meta);
  }
}
