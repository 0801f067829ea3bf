import static java.lang.Runtime.getRuntime
