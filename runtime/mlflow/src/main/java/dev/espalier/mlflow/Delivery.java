package dev.espalier.mlflow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.mlflow.api.proto.Service;
import org.mlflow.tracking.MlflowClientException;
import org.mlflow.tracking.MlflowHttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings values to the server by a thread of its own, so that a server that is slow or gone never
 * holds up a training. What could not be delivered waits for the next values, or for the end.
 */
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final int METRICS_A_CALL = 1000; // MLflow's limit
  private static final int REFUSED = 400;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "espalier-mlflow");
            made.setDaemon(true);
            return made;
          });
  private final Deque<Service.Metric> waiting = new ArrayDeque<>();
  private final int mostWaiting;
  private final Duration patience;
  private boolean scheduled;
  private boolean warned;
  private long lost;

  /**
   * Creates a delivery.
   *
   * @param mostWaiting how many values may wait; later ones are lost
   * @param patience how long to wait for the server at the beginning and at the end
   */
  Delivery(int mostWaiting, Duration patience) {
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * Calls the server and waits for its answer.
   *
   * @throws MlflowClientException if it does not answer, or not well
   */
  <T> T call(Supplier<T> request) {
    Future<T> answer = thread.submit(request::get);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof MlflowClientException known
          ? known
          : new MlflowClientException(String.valueOf(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new MlflowClientException("no answer in %d seconds".formatted(patience.toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MlflowClientException("interrupted while waiting for the answer", e);
    }
  }

  /** Sends values soon. */
  void send(MlflowRun run, List<Service.Metric> metrics) {
    synchronized (waiting) {
      for (Service.Metric metric : metrics) {
        if (waiting.size() < mostWaiting) {
          waiting.add(metric);
        } else {
          lost++;
        }
      }
      if (!scheduled) {
        scheduled = true;
        thread.execute(() -> deliver(run));
      }
    }
  }

  /** Sends what still waits, tells the server that the run is over, and says what was lost. */
  void end(MlflowRun run, Service.RunStatus status) {
    try {
      call(
          () -> {
            deliver(run);
            run.end(status);
            return status;
          });
    } catch (MlflowClientException e) {
      LOG.warn("MLflow did not take note of the run's end: {}", reason(e));
    }
    thread.shutdownNow();
    synchronized (waiting) {
      if (waiting.size() + lost > 0) {
        LOG.warn("{} values did not reach MLflow; the other logs have them", waiting.size() + lost);
      }
    }
  }

  /** Ends the thread without a word to the server. */
  void abandon() {
    thread.shutdownNow();
  }

  static String reason(MlflowClientException e) {
    Throwable cause = e.getCause();
    String said = cause == null ? null : cause.getMessage();
    return said == null ? String.valueOf(e.getMessage()) : said;
  }

  private void deliver(MlflowRun run) {
    synchronized (waiting) {
      scheduled = false;
    }
    try {
      for (List<Service.Metric> batch = next(); !batch.isEmpty(); batch = next()) {
        deliver(run, batch);
        synchronized (waiting) {
          batch.forEach(done -> waiting.poll());
        }
      }
    } catch (MlflowClientException e) {
      warn(e);
    }
  }

  /** Sends values; those that the server refuses for what they are, are lost. */
  private void deliver(MlflowRun run, List<Service.Metric> batch) {
    try {
      run.logMetrics(batch);
      synchronized (waiting) {
        warned = false;
      }
    } catch (MlflowHttpException e) {
      if (e.getStatusCode() != REFUSED) {
        throw e;
      }
      warn(e);
      synchronized (waiting) {
        lost += batch.size();
      }
    }
  }

  private List<Service.Metric> next() {
    synchronized (waiting) {
      List<Service.Metric> batch = new ArrayList<>();
      for (Service.Metric metric : waiting) {
        if (batch.size() == METRICS_A_CALL) {
          break;
        }
        batch.add(metric);
      }
      return batch;
    }
  }

  private void warn(MlflowClientException e) {
    synchronized (waiting) {
      if (!warned) {
        warned = true;
        LOG.warn("MLflow does not take values: {}; the training goes on", reason(e));
      }
    }
  }
}
