package dev.espalier.train.checkpoint;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;

/**
 * A parameter of a block tree.
 *
 * @param name its name, by the rule of {@link ParameterNames}
 * @param parameter the parameter
 * @param owner the block that holds it directly
 */
public record NamedParameter(String name, Parameter parameter, Block owner) {}
