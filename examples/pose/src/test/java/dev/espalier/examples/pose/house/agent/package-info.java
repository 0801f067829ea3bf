/** A Java agent that sees every reflective call of a process, and ends it at one of ours. */
package dev.espalier.examples.pose.house.agent;
