// The joints of the figures that the example draws: COCO's seventeen, each side in the hue that the
// figures have it in.
def middle = [120, 230, 90]
def left = [255, 140, 0]
def right = [0, 170, 255]

dataset_info = dict(
  dataset_name: 'stick_figures',
  keypoint_info: [
    dict(name: 'nose', color: middle, type: 'upper', swap: ''),
    dict(name: 'left_eye', color: middle, type: 'upper', swap: 'right_eye'),
    dict(name: 'right_eye', color: middle, type: 'upper', swap: 'left_eye'),
    dict(name: 'left_ear', color: middle, type: 'upper', swap: 'right_ear'),
    dict(name: 'right_ear', color: middle, type: 'upper', swap: 'left_ear'),
    dict(name: 'left_shoulder', color: left, type: 'upper', swap: 'right_shoulder'),
    dict(name: 'right_shoulder', color: right, type: 'upper', swap: 'left_shoulder'),
    dict(name: 'left_elbow', color: left, type: 'upper', swap: 'right_elbow'),
    dict(name: 'right_elbow', color: right, type: 'upper', swap: 'left_elbow'),
    dict(name: 'left_wrist', color: left, type: 'upper', swap: 'right_wrist'),
    dict(name: 'right_wrist', color: right, type: 'upper', swap: 'left_wrist'),
    dict(name: 'left_hip', color: left, type: 'lower', swap: 'right_hip'),
    dict(name: 'right_hip', color: right, type: 'lower', swap: 'left_hip'),
    dict(name: 'left_knee', color: left, type: 'lower', swap: 'right_knee'),
    dict(name: 'right_knee', color: right, type: 'lower', swap: 'left_knee'),
    dict(name: 'left_ankle', color: left, type: 'lower', swap: 'right_ankle'),
    dict(name: 'right_ankle', color: right, type: 'lower', swap: 'left_ankle')],
  skeleton_info: [
    dict(link: ['left_ankle', 'left_knee'], color: left),
    dict(link: ['left_knee', 'left_hip'], color: left),
    dict(link: ['right_ankle', 'right_knee'], color: right),
    dict(link: ['right_knee', 'right_hip'], color: right),
    dict(link: ['left_hip', 'right_hip'], color: middle),
    dict(link: ['left_shoulder', 'left_hip'], color: left),
    dict(link: ['right_shoulder', 'right_hip'], color: right),
    dict(link: ['left_shoulder', 'right_shoulder'], color: middle),
    dict(link: ['left_shoulder', 'left_elbow'], color: left),
    dict(link: ['right_shoulder', 'right_elbow'], color: right),
    dict(link: ['left_elbow', 'left_wrist'], color: left),
    dict(link: ['right_elbow', 'right_wrist'], color: right),
    dict(link: ['left_eye', 'right_eye'], color: middle),
    dict(link: ['nose', 'left_eye'], color: middle),
    dict(link: ['nose', 'right_eye'], color: middle),
    dict(link: ['left_eye', 'left_ear'], color: middle),
    dict(link: ['right_eye', 'right_ear'], color: middle),
    dict(link: ['left_ear', 'left_shoulder'], color: middle),
    dict(link: ['right_ear', 'right_shoulder'], color: middle)],
  joint_weights: [
    1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.2, 1.2, 1.5, 1.5, 1.0, 1.0, 1.2, 1.2, 1.5, 1.5],
  sigmas: [
    0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107,
    0.087, 0.087, 0.089, 0.089])
