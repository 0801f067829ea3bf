_base_ = ['_base_/runtime.groovy', '_base_/coco.groovy']

evaluation = dict(interval: 10, metric: 'mAP', save_best: 'AP')
optimizer = dict(type: 'Adam', lr: 5e-4)
optimizer_config = dict(grad_clip: null)
lr_config = dict(
    policy: 'step', warmup: 'linear', warmup_iters: 500, warmup_ratio: 0.001, step: [170, 200])
total_epochs = 210
channel_cfg = dict(
    num_output_channels: 17,
    dataset_joints: 17,
    dataset_channel: [0..16],
    inference_channel: 0..16)

model = TopDown(
    pretrained: 'torchvision://resnet50',
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
    dataset_channel: channel_cfg.dataset_channel)

train_pipeline = [
    LoadImageFromFile(),
    TopDownRandomFlip(flip_prob: 0.5),
    NormalizeTensor(mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]),
    TopDownGenerateTarget(sigma: 2)]
val_pipeline = train_pipeline.findAll { it.type != 'TopDownRandomFlip' }[0..-2]

data_root = 'data/coco'
data {
    samples_per_gpu = 64
    val_dataloader = dict(samples_per_gpu: 32)
    train = TopDownCocoDataset(
        ann_file: "${data_root}/annotations/person_keypoints_train2017.json",
        data_cfg: data_cfg,
        pipeline: train_pipeline,
        dataset_info: _base_.dataset_info)
}
