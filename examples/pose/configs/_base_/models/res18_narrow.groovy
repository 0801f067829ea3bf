// A ResNet-18 of a quarter of the usual width, with as narrow a head: it trains on a laptop.
model = TopDown(
  backbone: ResNet(depth: 18, stem_channels: 16, base_channels: 16),
  keypoint_head: TopdownHeatmapSimpleHead(
    in_channels: 128,
    out_channels: 17,
    num_deconv_filters: [64, 64, 64],
    loss_keypoint: JointsMSELoss(use_target_weight: true)),
  train_cfg: dict(),
  // The sides of a stick figure differ in colour, so a mirrored one is a figure that does not exist.
  test_cfg: dict(flip_test: false, post_process: 'default'))
