// The first training: a small network learns the joints of stick figures in a minute or two, on two
// cores. The figures are drawn into data_root when it is first run.
_base_ = [
  '_base_/default_runtime.groovy',
  '_base_/models/res18_narrow.groovy',
  '_base_/datasets/stick_figures.groovy']

data_root = 'data/stick_figures'

evaluation = dict(interval: 1, metric: ['PCK', 'AUC', 'EPE'], save_best: 'PCK')

optimizer = Adam(lr: 5e-3)
optimizer_config = dict(grad_clip: dict(max_norm: 0.1))
lr_config = dict(
  policy: 'CosineAnnealing',
  min_lr_ratio: 0.01,
  by_epoch: false,
  warmup: 'linear',
  warmup_iters: 30,
  warmup_ratio: 0.05)
total_epochs = 12
log_config = dict(interval: 10)

data_cfg = dict(
  image_size: [96, 128],
  heatmap_size: [24, 32],
  num_joints: 17,
  num_output_channels: 17)

def normalize = NormalizeTensor(mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225])

// There is no TopDownRandomFlip here: left and right are told apart by colour, which a mirror keeps.
train_pipeline = [
  LoadImageFromFile(),
  TopDownGetBboxCenterScale(padding: 1.25),
  TopDownRandomShiftBboxCenter(shift_factor: 0.1, prob: 0.3),
  TopDownGetRandomScaleRotation(rot_factor: 20, scale_factor: 0.2),
  TopDownAffine(),
  ToTensor(),
  normalize,
  TopDownGenerateTarget(sigma: 1.5),
  Collect(
    keys: ['img', 'target', 'target_weight'],
    meta_keys: ['image_file', 'center', 'scale', 'rotation', 'flip_pairs'])]

val_pipeline = [
  LoadImageFromFile(),
  TopDownGetBboxCenterScale(padding: 1.25),
  TopDownAffine(),
  ToTensor(),
  normalize,
  TopDownGenerateTarget(sigma: 1.5),
  Collect(
    keys: ['img', 'target', 'target_weight'],
    meta_keys: ['image_file', 'center', 'scale', 'rotation', 'flip_pairs'])]

data = dict(
  samples_per_gpu: 32,
  workers_per_gpu: 1,
  train: StickFigureDataset(
    data_root: data_root,
    split: 'train',
    images: 400,
    cache_images: true,
    data_cfg: data_cfg,
    pipeline: train_pipeline,
    dataset_info: _base_.dataset_info),
  val: StickFigureDataset(
    data_root: data_root,
    split: 'val',
    images: 100,
    cache_images: true,
    data_cfg: data_cfg,
    pipeline: val_pipeline,
    dataset_info: _base_.dataset_info),
  test: StickFigureDataset(
    data_root: data_root,
    split: 'val',
    images: 100,
    data_cfg: data_cfg,
    pipeline: val_pipeline,
    dataset_info: _base_.dataset_info))

// At the end, a picture: true and predicted skeletons on a few validation images.
custom_hooks = [KeypointPictureHook(num_images: 6)]
