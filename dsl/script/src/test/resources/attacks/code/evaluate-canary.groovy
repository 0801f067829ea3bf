evaluate("new File('target/canary').createNewFile()")
