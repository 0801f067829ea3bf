_base_ = '../norm.groovy'

model = ResNet(depth: 50)
found = "$fileDirname/$fileBasename"
