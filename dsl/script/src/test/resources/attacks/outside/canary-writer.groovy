x = new File('target/canary').withWriter { it.write('a') }
