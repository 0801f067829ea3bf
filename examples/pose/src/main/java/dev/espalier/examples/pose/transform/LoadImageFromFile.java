package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.ImageFiles;
import dev.espalier.examples.pose.data.ImageSource;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/** Reads the sample's image, through the dataset's image source if it has one. */
@RegisterModule
public final class LoadImageFromFile implements Transform {

  private static final ImageSource FILES = new ImageFiles();

  /** Creates the transform. */
  public LoadImageFromFile() {}

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    ImageSource source = sample.find(PoseKeys.IMAGE_SOURCE);
    return sample.with(
        PoseKeys.IMAGE, (source == null ? FILES : source).read(sample.get(PoseKeys.IMAGE_FILE)));
  }
}
