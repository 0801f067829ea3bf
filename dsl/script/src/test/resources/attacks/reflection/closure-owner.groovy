x = [1].each { owner.getBinding() }
