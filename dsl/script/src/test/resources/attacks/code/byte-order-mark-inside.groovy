x = 1
﻿import java.io.File
