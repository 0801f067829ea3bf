new File('target/canary').createNewFile()
