_base_ = "${folder}/a.groovy"
folder = 'x'
