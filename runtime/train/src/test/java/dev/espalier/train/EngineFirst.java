package dev.espalier.train;

import dev.espalier.train.engine.EngineSettings;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the engine as a run does before any test uses it, so that tests that go to it directly and
 * tests that train share one process.
 */
public final class EngineFirst implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    EngineSettings.defaults().start();
  }
}
