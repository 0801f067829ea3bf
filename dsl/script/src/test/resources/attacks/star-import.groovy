import java.nio.file.*
