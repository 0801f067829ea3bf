package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeJsonTest {

  @Test
  void everyNodeComesBackEqual() {
    MapNode numbered =
        MapNode.empty()
            .with(Key.of(3), Place.PROGRAM, ValueNode.of("three"))
            .with(Key.of("x"), Place.PROGRAM, ValueNode.ofNull());
    MapNode tree =
        MapNode.empty()
            .with("int", ValueNode.of(1))
            .with("float", ValueNode.of(1.0))
            .with("small", ValueNode.of(1e-300))
            .with("none", ValueNode.of(Double.NEGATIVE_INFINITY))
            .with("nan", ValueNode.of(Double.NaN))
            .with("huge", ValueNode.of(BigInteger.TEN.pow(40)))
            .with("text", ValueNode.of("ä\n\"'"))
            .with("yes", ValueNode.of(true))
            .with("numbered", numbered)
            .with("odd", MapNode.empty().with("__tuple__", ValueNode.of(1)))
            .with(
                "lists",
                ListNode.of(
                    ListNode.tuple(List.of(ValueNode.of(1))), ListNode.of(), MapNode.empty()));

    assertThat(TreeJson.read(TreeJson.write(tree))).isEqualTo(tree);
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> TreeJson.read("[1]")).hasMessage("it is no map");
    assertThatThrownBy(() -> TreeJson.read("{")).hasMessageStartingWith("it is not JSON");
  }
}
