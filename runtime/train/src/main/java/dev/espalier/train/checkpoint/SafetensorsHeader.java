package dev.espalier.train.checkpoint;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The header of a safetensors file: JSON that says where each tensor is, and texts beside them.
 *
 * @param entries the tensors in the order of their data
 * @param metadata the texts by name
 */
record SafetensorsHeader(List<Entry> entries, SortedMap<String, String> metadata) {

  /** The length of a file's first part, which holds the length of the header. */
  static final int LENGTH_BYTES = 8;

  private static final String METADATA = "__metadata__";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * One tensor of a file.
   *
   * @param begin the offset of its first byte after the header
   * @param end the offset after its last byte
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Entry(String name, TensorType type, long[] shape, long begin, long end) {}

  /**
   * Lays tensors out as the reference writer does: wide types first, which keeps all of them
   * aligned, and by name within a type.
   */
  static SafetensorsHeader of(Map<String, HostTensor> tensors, Map<String, String> metadata) {
    List<Map.Entry<String, HostTensor>> order = new ArrayList<>(tensors.entrySet());
    order.sort(
        Comparator.comparing((Map.Entry<String, HostTensor> e) -> e.getValue().type())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<Entry> entries = new ArrayList<>();
    long offset = 0;
    for (Map.Entry<String, HostTensor> named : order) {
      HostTensor tensor = named.getValue();
      long end = offset + tensor.data().length;
      entries.add(new Entry(named.getKey(), tensor.type(), tensor.shape(), offset, end));
      offset = end;
    }
    return new SafetensorsHeader(entries, new TreeMap<>(metadata));
  }

  /** Returns the number of bytes that all tensors take. */
  long dataLength() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
  }

  /** Returns the JSON, padded with spaces to a multiple of eight bytes. */
  byte[] encode() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectPropertyStart(METADATA);
        metadata.forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      for (Entry entry : entries) {
        json.writeObjectPropertyStart(entry.name());
        json.writeStringProperty("dtype", entry.type().name());
        json.writeName("shape");
        json.writeArray(entry.shape(), 0, entry.shape().length);
        json.writeName("data_offsets");
        json.writeArray(new long[] {entry.begin(), entry.end()}, 0, 2);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    int length = (bytes.length + LENGTH_BYTES - 1) / LENGTH_BYTES * LENGTH_BYTES;
    byte[] padded = Arrays.copyOf(bytes, length);
    Arrays.fill(padded, bytes.length, length, (byte) ' ');
    return padded;
  }

  /**
   * Reads the JSON of a header.
   *
   * @throws IllegalArgumentException if it is none, saying what is wrong
   */
  static SafetensorsHeader parse(byte[] json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the header is not JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.isObject()) {
      throw new IllegalArgumentException("the header is not a JSON object");
    }
    SortedMap<String, String> metadata = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : root.properties()) {
      if (property.getKey().equals(METADATA)) {
        metadata.putAll(texts(property.getValue()));
      } else {
        entries.add(entry(property.getKey(), property.getValue()));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    checkCover(entries);
    return new SafetensorsHeader(entries, metadata);
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      require(property.getValue().isString(), METADATA + " holds more than texts");
      texts.put(property.getKey(), property.getValue().asString());
    }
    return texts;
  }

  private static Entry entry(String name, JsonNode node) {
    String where = "the header's entry '" + name + "' ";
    String type = node.path("dtype").asString("");
    require(
        Arrays.stream(TensorType.values()).anyMatch(known -> known.name().equals(type)),
        where + "has no known dtype, given '" + type + "'");
    long[] shape = numbers(node.path("shape"), where + "has no shape");
    long[] offsets = numbers(node.path("data_offsets"), where + "has no data_offsets");
    require(offsets.length == 2 && offsets[0] <= offsets[1], where + "has no data_offsets");
    TensorType tensorType = TensorType.valueOf(type);
    long bytes = tensorType.bytes();
    try {
      for (long extent : shape) {
        bytes = Math.multiplyExact(bytes, extent);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(where + "is too large: " + Arrays.toString(shape), e);
    }
    require(
        bytes == offsets[1] - offsets[0],
        where + "takes %d bytes, given %d".formatted(bytes, offsets[1] - offsets[0]));
    require(bytes <= Integer.MAX_VALUE - 8, where + "is larger than 2 GiB");
    return new Entry(name, tensorType, shape, offsets[0], offsets[1]);
  }

  private static long[] numbers(JsonNode node, String complaint) {
    require(node.isArray(), complaint);
    long[] numbers = new long[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode item = node.get(i);
      require(item.isIntegralNumber() && item.canConvertToLong() && item.asLong() >= 0, complaint);
      numbers[i] = item.asLong();
    }
    return numbers;
  }

  /** The format allows neither gaps nor overlaps. */
  private static void checkCover(List<Entry> entries) {
    long offset = 0;
    for (Entry entry : entries) {
      require(
          entry.begin() == offset,
          "the header's entry '%s' begins at %d, expected %d"
              .formatted(entry.name(), entry.begin(), offset));
      offset = entry.end();
    }
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException(complaint);
    }
  }
}
