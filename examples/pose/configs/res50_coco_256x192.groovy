// mmpose's configs/body/2d_kpt_sview_rgb_img/topdown_heatmap/coco/res50_coco_256x192.py in this
// language, evaluated on true boxes by PCK, AUC and EPE. It needs COCO 2017 in data/coco.
_base_ = ['_base_/default_runtime.groovy', '_base_/datasets/coco.groovy']

checkpoint_config = dict(interval: 10)
evaluation = dict(interval: 10, metric: ['PCK', 'AUC', 'EPE'], save_best: 'PCK')

optimizer = Adam(lr: 5e-4)
optimizer_config = dict(grad_clip: null)
// learning policy
lr_config = dict(
  policy: 'step',
  warmup: 'linear',
  warmup_iters: 500,
  warmup_ratio: 0.001,
  step: [170, 200])
total_epochs = 210

channel_cfg = dict(num_output_channels: 17, dataset_joints: 17)

// model settings
model = TopDown(
  backbone: ResNet(depth: 50),
  keypoint_head: TopdownHeatmapSimpleHead(
    in_channels: 2048,
    out_channels: channel_cfg.num_output_channels,
    loss_keypoint: JointsMSELoss(use_target_weight: true)),
  train_cfg: dict(),
  test_cfg: dict(flip_test: true, post_process: 'default', shift_heatmap: true))

data_cfg = dict(
  image_size: [192, 256],
  heatmap_size: [48, 64],
  num_output_channels: channel_cfg.num_output_channels,
  num_joints: channel_cfg.dataset_joints)

train_pipeline = [
  LoadImageFromFile(),
  TopDownGetBboxCenterScale(padding: 1.25),
  TopDownRandomShiftBboxCenter(shift_factor: 0.16, prob: 0.3),
  TopDownRandomFlip(flip_prob: 0.5),
  TopDownHalfBodyTransform(num_joints_half_body: 8, prob_half_body: 0.3),
  TopDownGetRandomScaleRotation(rot_factor: 40, scale_factor: 0.5),
  TopDownAffine(),
  ToTensor(),
  NormalizeTensor(mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]),
  TopDownGenerateTarget(sigma: 2),
  Collect(
    keys: ['img', 'target', 'target_weight'],
    meta_keys: [
      'image_file', 'joints', 'center', 'scale', 'rotation', 'bbox_score', 'flip_pairs'])]

val_pipeline = [
  LoadImageFromFile(),
  TopDownGetBboxCenterScale(padding: 1.25),
  TopDownAffine(),
  ToTensor(),
  NormalizeTensor(mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]),
  Collect(
    keys: ['img'],
    meta_keys: ['image_file', 'center', 'scale', 'rotation', 'bbox_score', 'flip_pairs'])]

test_pipeline = val_pipeline

data_root = 'data/coco'
data = dict(
  samples_per_gpu: 64,
  workers_per_gpu: 2,
  val_dataloader: dict(samples_per_gpu: 32),
  test_dataloader: dict(samples_per_gpu: 32),
  train: TopDownCocoDataset(
    ann_file: "${data_root}/annotations/person_keypoints_train2017.json",
    img_prefix: "${data_root}/train2017/",
    data_cfg: data_cfg,
    pipeline: train_pipeline,
    dataset_info: _base_.dataset_info),
  val: TopDownCocoDataset(
    ann_file: "${data_root}/annotations/person_keypoints_val2017.json",
    img_prefix: "${data_root}/val2017/",
    data_cfg: data_cfg,
    pipeline: val_pipeline,
    dataset_info: _base_.dataset_info),
  test: TopDownCocoDataset(
    ann_file: "${data_root}/annotations/person_keypoints_val2017.json",
    img_prefix: "${data_root}/val2017/",
    data_cfg: data_cfg,
    pipeline: test_pipeline,
    dataset_info: _base_.dataset_info))
