x = ['']*.class
