package dev.espalier.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes configs like those of pose-estimation zoos: each of 150 to 400 lines, with two bases, its
 * values by lot from a seed.
 */
final class ConfigZoo {

  private static final int[] DEPTHS = {18, 34, 50, 101, 152};

  /**
   * As often as mmpose's configs have them: mostly COCO's, some hands and faces, few whole bodies.
   */
  private static final int[] JOINTS = {
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 21, 21, 21, 68, 68, 133
  };

  private static final String[] STEPS = {
    "TopDownRandomFlip(flip_prob: 0.5)",
    "TopDownHalfBodyTransform(num_joints_half_body: 8, prob_half_body: 0.3)",
    "TopDownGetRandomScaleRotation(rot_factor: 40, scale_factor: 0.5)",
    "PhotometricDistortion(brightness_delta: 32, contrast_range: [0.5, 1.5], hue_delta: 18)",
    "Albumentation(transforms: [dict(type: 'CoarseDropout', max_holes: 8, p: 0.5)])"
  };

  private final SplittableRandom random;

  private ConfigZoo(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Writes a number of configs and their bases; returns the configs. */
  static List<Path> write(Path folder, int configs, long seed) throws IOException {
    ConfigZoo zoo = new ConfigZoo(seed);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("default_runtime.groovy"), zoo.runtime());
    for (int joints : new int[] {17, 21, 68, 133}) {
      Files.writeString(folder.resolve("joints_" + joints + ".groovy"), zoo.joints(joints));
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < configs; i++) {
      Path file = folder.resolve("config_%03d.groovy".formatted(i));
      Files.writeString(file, zoo.config());
      files.add(file);
    }
    return files;
  }

  private String runtime() {
    return """
        // What every training shares.
        checkpoint_config = dict(interval: 10, max_keep_ckpts: 3)
        log_config = dict(interval: 50, hooks: [TextLoggerHook(), JsonLoggerHook()])
        log_level = 'INFO'
        load_from = null
        resume_from = null
        workflow = [tuple('train', 1)]
        """;
  }

  private String joints(int count) {
    StringBuilder text =
        new StringBuilder("dataset_info = dict(\n  dataset_name: 'd" + count + "',\n");
    text.append("  keypoint_info: [\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "    dict(name: 'joint_%d', id: %d, color: [%d, %d, %d], swap: '%s')%s\n"
              .formatted(
                  i,
                  i,
                  pick(256),
                  pick(256),
                  pick(256),
                  i % 2 == 0 ? "" : "joint_" + (i - 1),
                  i == count - 1 ? "]," : ","));
    }
    text.append("  joint_weights: [1.0] * ").append(count).append(",\n  sigmas: [");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ").append("0.0").append(25 + pick(70));
    }
    return text.append("])\n").toString();
  }

  private String config() {
    int joints = JOINTS[pick(JOINTS.length)];
    int depth = DEPTHS[pick(DEPTHS.length)];
    int width = 192 + 32 * pick(4);
    StringBuilder text = new StringBuilder();
    text.append("_base_ = ['default_runtime.groovy', 'joints_")
        .append(joints)
        .append(".groovy']\n\n");
    text.append(
        "evaluation = dict(interval: 10, metric: ['PCK', 'AUC', 'EPE'], save_best: 'PCK')\n");
    text.append("optimizer = Adam(lr: ").append(1 + pick(9)).append("e-4)\n");
    text.append("optimizer_config = dict(grad_clip: null)\n");
    text.append("lr_config = dict(\n  policy: 'step',\n  warmup: 'linear',\n");
    text.append("  warmup_iters: 500,\n  warmup_ratio: 0.001,\n  step: [170, 200])\n");
    text.append("total_epochs = 210\n\n");
    text.append("channel_cfg = dict(\n  num_output_channels: ").append(joints).append(",\n");
    text.append("  dataset_channel: [0..<").append(joints).append("],\n");
    text.append("  inference_channel: [*0..<").append(joints).append("])\n\n");
    text.append("model = TopDown(\n  backbone: ResNet(depth: ").append(depth).append("),\n");
    text.append("  keypoint_head: TopdownHeatmapSimpleHead(\n    in_channels: 2048,\n");
    text.append("    out_channels: channel_cfg.num_output_channels,\n");
    text.append("    loss_keypoint: JointsMSELoss(use_target_weight: true)),\n");
    text.append(
        "  train_cfg: dict(),\n  test_cfg: dict(flip_test: true, shift_heatmap: true))\n\n");
    text.append("data_cfg = dict(\n  image_size: [").append(width).append(", 256],\n");
    text.append("  heatmap_size: [").append(width).append(".intdiv(4), 64],\n");
    text.append("  num_output_channels: channel_cfg.num_output_channels,\n");
    text.append("  dataset_channel: channel_cfg.dataset_channel)\n\n");
    for (String split : new String[] {"train", "val", "test"}) {
      pipeline(text, split);
    }
    extras(text);
    data(text);
    return text.toString();
  }

  private void pipeline(StringBuilder text, String split) {
    text.append(split).append("_pipeline = [\n  LoadImageFromFile(),\n");
    text.append("  TopDownGetBboxCenterScale(padding: 1.25),\n");
    if (split.equals("train")) {
      for (int i = 0; i < 2 + pick(8); i++) {
        text.append("  ").append(STEPS[pick(STEPS.length)]).append(",\n");
      }
    }
    text.append("  TopDownAffine(),\n  ToTensor(),\n  NormalizeTensor(\n");
    text.append("    mean: [0.485, 0.456, 0.406],\n    std: [0.229, 0.224, 0.225]),\n");
    text.append("  TopDownGenerateTarget(sigma: ").append(2 + pick(2)).append("),\n  Collect(\n");
    text.append("    keys: ['img', 'target', 'target_weight'],\n    meta_keys: [\n");
    for (String key : "image_file joints_3d center scale rotation bbox_score".split(" ", -1)) {
      text.append("      '").append(key).append("',\n");
    }
    text.append("      'flip_pairs'])]\n\n");
  }

  /** Tables of numbers and nested settings, as long configs have them. */
  private void extras(StringBuilder text) {
    int stages = 8 + pick(40);
    text.append("stages = [\n");
    for (int i = 0; i < stages; i++) {
      text.append("  dict(\n    name: \"stage_${").append(i).append(" + 1}\",\n");
      text.append("    channels: [").append(16 << pick(5)).append(", ").append(16 << pick(5));
      text.append("],\n    act: dict(type: 'ReLU', inplace: true))");
      text.append(i == stages - 1 ? "]\n\n" : ",\n");
    }
  }

  private void data(StringBuilder text) {
    text.append("data_root = 'data/coco'\ndata = dict(\n  samples_per_gpu: ").append(16 + pick(64));
    text.append(",\n  workers_per_gpu: 2");
    for (String split : new String[] {"train", "val", "test"}) {
      text.append(",\n  ").append(split).append(": TopDownCocoDataset(\n");
      text.append("    ann_file: \"${data_root}/annotations/person_keypoints_").append(split);
      text.append("2017.json\",\n    img_prefix: \"${data_root}/")
          .append(split)
          .append("2017/\",\n");
      text.append("    data_cfg: data_cfg,\n    pipeline: ").append(split).append("_pipeline,\n");
      text.append("    dataset_info: _base_.dataset_info)");
    }
    text.append(")\n");
  }

  private int pick(int bound) {
    return random.nextInt(bound);
  }
}
