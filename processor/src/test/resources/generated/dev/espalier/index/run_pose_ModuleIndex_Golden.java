package dev.espalier.index;

import dev.espalier.registry.RegisteredNames;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@code run.pose.ModuleIndex_Golden} registers, for other compilations to see. */
@Generated("dev.espalier.processor.IndexProcessor")
@NullMarked
@RegisteredNames(
    origin = "pose",
    value = {
          "run.pose.Head pose.all run.pose.Heads.all",
          "run.pose.Head pose.everything run.pose.Heads.all",
          "run.pose.Norm pose.BN run.pose.BatchNorm",
          "run.pose.Norm pose.BatchNorm run.pose.BatchNorm",
          "run.pose.Backbone pose.ResNet run.pose.ResNet",
          "run.pose.TopDown pose.TopDown run.pose.TopDown.Plain"
        }
)
interface run_pose_ModuleIndex_Golden {
}
