x = java.nio.file.Files.createFile(java.nio.file.Path.of('target/canary'))
