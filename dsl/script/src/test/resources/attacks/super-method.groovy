x = super.toString()
