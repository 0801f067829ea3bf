_base_ = "a\u0000b.groovy"
