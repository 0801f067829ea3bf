x = System.getenv()
