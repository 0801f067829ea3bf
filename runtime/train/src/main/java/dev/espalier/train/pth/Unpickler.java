package dev.espalier.train.pth;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pickle of protocol 2 to 5 as data: it makes dicts, lists, tuples, texts, numbers and
 * tensors, and refuses every name of Python but those of {@link Global}.
 *
 * <p>A pickle is a program for a small machine with a stack. Each step takes at least a byte and
 * makes at most one value; nothing is called by name and nothing recurses, so depth costs nothing.
 */
final class Unpickler {

  private static final int NEWEST_PROTOCOL = 5;

  private final PickleBytes bytes;
  private final PickleStack stack = new PickleStack();

  private Unpickler(byte[] pickle) {
    this.bytes = new PickleBytes(pickle);
  }

  /**
   * Returns the value of a pickle.
   *
   * @throws PthException if it is damaged, or uses what is not read
   */
  static Object read(byte[] pickle) {
    return new Unpickler(pickle).run();
  }

  private Object run() {
    while (true) {
      int at = bytes.position();
      int code = bytes.u1();
      if (code == '.') {
        return stack.pop();
      }
      if (!(structure(code) || leaf(code) || memory(code))) {
        throw new PthException(
            "its pickle has the unknown instruction 0x%02x at byte %d".formatted(code, at));
      }
    }
  }

  private boolean memory(int code) {
    switch (code) {
      case 0x80 -> protocol(bytes.u1());
      case 0x95 -> bytes.s8(); // the length of a frame
      case 'q' -> stack.remember(bytes.u1());
      case 'r' -> stack.remember(bytes.u4());
      case 0x94 -> stack.remember();
      case 'h' -> stack.recall(bytes.u1());
      case 'j' -> stack.recall(bytes.u4());
      case '(' -> stack.mark();
      case '0' -> stack.pop();
      case '1' -> stack.popToMark();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean leaf(int code) {
    switch (code) {
      case 'N' -> stack.push(Atom.NONE);
      case 0x88 -> stack.push(true);
      case 0x89 -> stack.push(false);
      case 'K' -> stack.push((long) bytes.u1());
      case 'M' -> stack.push((long) bytes.u2());
      case 'J' -> stack.push(bytes.s4());
      case 0x8a -> stack.push(bytes.number(bytes.u1()));
      case 0x8b -> stack.push(bytes.number(bytes.u4()));
      case 'G' -> stack.push(bytes.bigEndianDouble());
      case 0x8c, 'U' -> stack.push(bytes.text(bytes.u1()));
      case 'X', 'T' -> stack.push(bytes.text(bytes.u4()));
      case 0x8d -> stack.push(bytes.text(bytes.s8()));
      case 'C' -> opaque(bytes.u1());
      case 'B' -> opaque(bytes.u4());
      case 0x8e, 0x96 -> opaque(bytes.s8());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean structure(int code) {
    switch (code) {
      case '}' -> stack.push(new PyDict());
      case ']' -> stack.push(new ArrayList<>());
      case ')' -> stack.push(new PyTuple(List.of()));
      case 0x85 -> stack.push(stack.popTuple(1));
      case 0x86 -> stack.push(stack.popTuple(2));
      case 0x87 -> stack.push(stack.popTuple(3));
      case 't' -> stack.push(new PyTuple(stack.popToMark()));
      case 0x8f -> stack.push(Atom.OPAQUE); // an empty set
      case 0x90 -> stack.popToMark(); // items of a set
      case 0x91 -> {
        stack.popToMark();
        stack.push(Atom.OPAQUE); // a frozen set
      }
      case 'a' -> append(List.of(stack.pop()));
      case 'e' -> append(stack.popToMark());
      case 's' -> set(stack.popTuple(2).items());
      case 'u' -> set(stack.popToMark());
      case 'c' -> stack.push(Global.find(bytes.line(), bytes.line()));
      case 0x93 -> {
        PyTuple names = stack.popTuple(2);
        stack.push(Global.find(text(names.get(0)), text(names.get(1))));
      }
      case 'R' -> call(stack.popTuple(2));
      case 'b' -> stack.pop(); // attributes, such as a state dict's _metadata: not needed
      case 'Q' -> stack.push(storage(stack.pop()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void protocol(int version) {
    if (version > NEWEST_PROTOCOL) {
      throw new PthException("its pickle has the unknown protocol " + version);
    }
  }

  private void opaque(long length) {
    bytes.skip(length);
    stack.push(Atom.OPAQUE);
  }

  private void append(List<Object> items) {
    if (!(stack.peek() instanceof ArrayList<?>)) {
      throw new PthException("its pickle is damaged: it appends to something else than a list");
    }
    @SuppressWarnings("unchecked") // the only array lists on the stack are those of ']'
    List<Object> list = (List<Object>) stack.peek();
    list.addAll(items);
  }

  private void set(List<Object> items) {
    if (!(stack.peek() instanceof PyDict dict) || items.size() % 2 != 0) {
      throw new PthException(
          "its pickle is damaged: it sets an item of something else than a dict");
    }
    for (int i = 0; i < items.size(); i += 2) {
      dict.put(items.get(i), items.get(i + 1));
    }
  }

  private void call(PyTuple callAndArgs) {
    if (callAndArgs.get(0) instanceof Global global && callAndArgs.get(1) instanceof PyTuple args) {
      stack.push(global.call(args));
    } else {
      throw new PthException("its pickle is damaged: it calls something that cannot be called");
    }
  }

  /** Returns the storage that a persistent id names: ('storage', class, key, device, length). */
  private static Storage storage(Object id) {
    if (id instanceof PyTuple tuple
        && tuple.size() == 5
        && "storage".equals(tuple.get(0))
        && tuple.get(1) instanceof ElementType type
        && tuple.get(2) instanceof String key
        && tuple.get(4) instanceof Long elements
        && elements >= 0) {
      return new Storage(type, key, elements);
    }
    throw new PthException("its pickle refers to something else than a storage");
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new PthException("its pickle is damaged: a name is no text");
  }
}
