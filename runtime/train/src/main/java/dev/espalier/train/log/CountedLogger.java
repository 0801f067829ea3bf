package dev.espalier.train.log;

/**
 * A logger of which the config says how its lines are counted.
 *
 * @param target the logger
 * @param byEpoch whether lines tell the epoch and the iteration in it
 */
record CountedLogger(RunLogger target, boolean byEpoch) implements RunLogger {

  @Override
  public void resumeAt(String position) {
    target.resumeAt(position);
  }

  @Override
  public void open(RunInfo run) {
    target.open(run);
  }

  @Override
  public void log(LogRecord record) {
    target.log(record);
  }

  @Override
  public String position() {
    return target.position();
  }

  @Override
  public void close(RunEnd end) {
    target.close(end);
  }
}
