_base_ = "${-> new File('target/canary').createNewFile()}"
