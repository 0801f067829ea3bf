package dev.espalier.dsl.data;

import dev.espalier.config.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the marks of YAML's parser, which count characters beyond 16 bits once, into places. */
final class Marks {

  private final Positions positions;

  /** The offset of each character, or none where the two counts are the same. */
  private final int[] offsets;

  Marks(Positions positions) {
    this.positions = positions;
    String text = positions.text();
    int points = text.codePointCount(0, text.length());
    this.offsets = new int[points == text.length() ? 0 : points + 1];
    for (int i = 0, offset = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset = i == points ? offset : text.offsetByCodePoints(offset, 1);
    }
  }

  int start(Event event) {
    return offset(event.getStartMark());
  }

  int end(Event event) {
    return offset(event.getEndMark());
  }

  /** Returns where an event stands. */
  Place of(Event event) {
    return positions.at(start(event), end(event));
  }

  int offset(Optional<Mark> mark) {
    return mark.map(known -> offset(known.getIndex())).orElse(0);
  }

  int offset(int index) {
    return offsets.length == 0 ? index : offsets[Math.min(index, offsets.length - 1)];
  }
}
