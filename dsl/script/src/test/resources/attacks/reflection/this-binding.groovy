x = this.getBinding()
