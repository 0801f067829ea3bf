x = Runtime::getRuntime
