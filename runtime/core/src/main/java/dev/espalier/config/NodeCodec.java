package dev.espalier.config;

/** The codec of parameters that take any part of a tree as it is. */
final class NodeCodec implements Codec<ConfigNode> {

  @Override
  public ConfigNode decode(ConfigNode node, Decoding decoding) {
    return node;
  }

  @Override
  public ConfigNode encode(ConfigNode value) {
    return value;
  }

  @Override
  public String type() {
    return "any";
  }
}
