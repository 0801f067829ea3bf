x = ('target/canary' as File).setText('a')
