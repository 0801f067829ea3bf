def names = ['nose', 'left_eye', 'right_eye']
def swap_of(name) {
    name.startsWith('left_') ? name.replace('left_', 'right_')
        : name.startsWith('right_') ? name.replace('right_', 'left_') : ''
}
dataset_info = dict(
    dataset_name: 'coco',
    keypoint_info: names.withIndex().collectEntries { name, i ->
        [(i): dict(name: name, id: i, color: [51, 153, 255], type: 'upper', swap: swap_of(name))]
    },
    skeleton_info: [0: dict(link: tuple('nose', 'left_eye'), id: 0)],
    sigmas: [0.026, 0.025, 0.025])
