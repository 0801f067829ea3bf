package dev.espalier.examples.pose.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.examples.pose.command.Command;
import java.util.List;

/** A schema that the command writes, in the hands of a library that knows nothing of Espalier. */
final class Validator {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final String text;
  private final Schema schema;

  private Validator(String text) {
    this.text = text;
    this.schema = SCHEMAS.getSchema(text, InputFormat.JSON);
  }

  /** Runs the command with some options and reads what it prints. */
  static Validator of(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "schema";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new Validator(Command.run(arguments).out());
  }

  /** Returns the validator of one definition of the schema. */
  Validator definition(String name) {
    String root = "\"$ref\": \"#/$defs/%s\", \"$defs\"".formatted(name);
    return new Validator("{" + root + text.substring(text.lastIndexOf("\"$defs\" :") + 7));
  }

  /** Returns the schema itself. */
  String text() {
    return text;
  }

  /** Returns what is wrong with the schema by the rules of its draft. */
  List<String> errorsOfTheSchema() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    return texts(meta.validate(text, InputFormat.JSON));
  }

  /** Returns what is wrong with a text, each with its place: {@code /model/type: …}. */
  List<String> errors(String json) {
    return texts(schema.validate(json, InputFormat.JSON));
  }

  /** Returns what is wrong with a text in YAML. */
  List<String> errorsOfYaml(String yaml) {
    return texts(schema.validate(yaml, InputFormat.YAML));
  }

  private static List<String> texts(List<Error> errors) {
    return errors.stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .distinct()
        .toList();
  }
}
