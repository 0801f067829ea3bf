class A { static { new File('target/canary').createNewFile() } }
