x = new File('target/canary') << 'a'
