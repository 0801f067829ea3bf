x = new Object() { String toString() { 'id'.execute() } }
