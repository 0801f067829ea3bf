x = this.class
