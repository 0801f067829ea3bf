numEpochs = 3
model = ResNet(inChannels: 3, 'asItIs': 4)
data { samplesPerGpu = 2; trainLoader { x = 1 } }
model.outIndices = [3]
this.useUDP = 1
