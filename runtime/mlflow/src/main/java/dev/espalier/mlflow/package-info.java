/** What a run logs, on a tracking server of MLflow. */
@NullMarked
package dev.espalier.mlflow;

import org.jspecify.annotations.NullMarked;
