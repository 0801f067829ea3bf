x = "${-> id.execute()}"
