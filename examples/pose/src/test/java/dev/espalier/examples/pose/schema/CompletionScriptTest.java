package dev.espalier.examples.pose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.pose.command.Command;
import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.junit.jupiter.api.Test;

/** The completion script, run by Groovy against an editor that only remembers what it is told. */
class CompletionScriptTest {

  /** What the script calls: the part of IntelliJ's GDSL that it uses. */
  public abstract static class Editor extends Script {

    private String call = "";
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private final List<Map<String, Object>> methods = new ArrayList<>();

    /** Makes a description of the places that a contributor is for. */
    public Map<String, Object> context(Map<String, Object> where) {
      return where;
    }

    /** The inside of a script. */
    public String scriptScope() {
      return "script";
    }

    /** The inside of a block. */
    public String closureScope() {
      return "closure";
    }

    /** Asks for what can be said in a place. */
    public void contributor(Map<String, Object> place, Closure<?> words) {
      contributor(List.of(place), words);
    }

    /** Asks for what can be said in any of some places. */
    public void contributor(List<Map<String, Object>> places, Closure<?> words) {
      String here = call.isEmpty() ? "script" : "closure";
      if (places.contains(Map.<String, Object>of("scope", here))) {
        words.call();
      }
    }

    /** Tells whether the place is in a block of a name. */
    public boolean enclosingCall(String name) {
      return name.equals(call);
    }

    /** Makes a parameter. */
    public Map<String, Object> parameter(Map<String, Object> parameter) {
      return parameter;
    }

    /** Remembers a property. */
    public void property(Map<String, Object> property) {
      properties.add(property);
    }

    /** Remembers a method. */
    public void method(Map<String, Object> method) {
      methods.add(method);
    }
  }

  private static Editor editor(String call) {
    CompilerConfiguration settings = new CompilerConfiguration();
    settings.setScriptBaseClass(Editor.class.getName());
    GroovyShell shell =
        new GroovyShell(CompletionScriptTest.class.getClassLoader(), new Binding(), settings);
    Editor editor = (Editor) shell.parse(Command.run("schema", "--gdsl").out());
    editor.call = call;
    editor.run();
    return editor;
  }

  @Test
  void theTopKnowsItsKeysAndTheWordsOfTheLanguage() {
    Editor top = editor("");

    assertThat(top.properties)
        .extracting("name")
        .contains("model", "total_epochs", "_base_", "fileBasenameNoExtension");
    assertThat(top.properties)
        .anySatisfy(
            property ->
                assertThat(property)
                    .containsEntry("name", "total_epochs")
                    .containsEntry("type", "java.lang.Integer")
                    .containsEntry("doc", "the number of epochs to train (int, at least 1)"));
    assertThat(top.methods)
        .extracting("name")
        .contains("dict", "tuple", "env", "select", "optimizer", "data");
  }

  @Test
  void modulesAreCallsWithNamedParameters() {
    Map<String, Object> resnet =
        editor("").methods.stream()
            .filter(method -> method.get("name").equals("ResNet"))
            .filter(method -> method.containsKey("namedParams"))
            .findFirst()
            .orElseThrow();

    assertThat(resnet.get("namedParams"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(Map.of("name", "depth", "type", "java.lang.Integer"));
    assertThat(resnet.get("doc").toString())
        .startsWith("The residual network")
        .contains("<br>norm_eval: whether all normalisation stays in evaluation mode (boolean)");
  }

  @Test
  void aBlockKnowsTheKeysOfItsOwn() {
    assertThat(editor("ResNet").properties).extracting("name").contains("depth", "norm_eval");
    assertThat(editor("data").properties).extracting("name").contains("train", "samples_per_gpu");
    assertThat(editor("ResNet").properties).extracting("name").doesNotContain("model");
    assertThat(editor("ResNet").methods).extracting("name").contains("dict", "ResNet");
  }

  @Test
  void aNameThatIsNoCapitalisedWordIsNoCall() {
    assertThat(editor("").methods).extracting("name").doesNotContain("step", "Step");
  }
}
