Eval.me("new File('target/canary').createNewFile()")
