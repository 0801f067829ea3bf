x = "id"."${"exe" + "cute"}"()
