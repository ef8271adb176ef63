package gongkai.desk.batch;

import gongkai.desk.Filed;
import gongkai.desk.Upload;
import gongkai.report.Rejected;
import gongkai.report.Report;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines many workbooks in the background. A batch takes one worker at a time, so that people who
 * bring a single workbook do not wait for it; the last batches are remembered.
 */
public final class Batches implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
  private static final int REMEMBERED = 32;
  private static final int MOST_RUNNING = 4;
  private static final int MOST_WORKBOOKS = 500;

  private final SecureRandom random = new SecureRandom();
  private final AtomicInteger running = new AtomicInteger();
  private final ExecutorService threads;
  private final Map<String, Batch> known =
      new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Batch> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Batches() {
    this.threads =
        Executors.newFixedThreadPool(
            2,
            work -> {
              var thread = new Thread(work, "batch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What is done with a workbook: examined, or filed too. */
  @FunctionalInterface
  public interface Work {
    /**
     * @throws Rejected when the workbook cannot be used
     */
    Result on(Upload upload);
  }

  /**
   * What came of a workbook.
   *
   * @param filed null when it was only examined
   */
  public record Result(Report report, Filed filed) {}

  /**
   * Takes a batch on.
   *
   * @param owner whose it is
   * @param spool where they lie; emptied when the batch is over
   * @return its id
   * @throws Rejected when there are too many workbooks, or too many batches run already
   */
  public String begin(String owner, List<Upload> uploads, Spool spool, Work work) {
    if (uploads.isEmpty() || uploads.size() > MOST_WORKBOOKS) {
      throw new Rejected(
          "bad-batch",
          "一批应有 1 至 %d 个工作簿（.xlsx、.xlsm、.xls），收到 %d 个，请分批上传。"
              .formatted(MOST_WORKBOOKS, uploads.size()));
    }
    if (running.incrementAndGet() > MOST_RUNNING) {
      running.decrementAndGet();
      throw new Rejected("busy", "已有多批工作簿正在审核，请等其中一批完成后再上传。");
    }
    var batch = new Batch(owner, uploads.stream().map(Upload::name).toList());
    byte[] id = new byte[12];
    random.nextBytes(id);
    String name = HexFormat.of().formatHex(id);
    synchronized (known) {
      known.put(name, batch);
    }
    threads.execute(() -> run(batch, uploads, spool, work));
    return name;
  }

  /** A batch; empty when it was forgotten, never was, or is somebody else's. */
  public Optional<Batch> find(String id, String owner) {
    synchronized (known) {
      return Optional.ofNullable(known.get(id)).filter(it -> it.owner().equals(owner));
    }
  }

  private void run(Batch batch, List<Upload> uploads, Spool spool, Work work) {
    try {
      for (int i = 0; i < uploads.size(); i++) {
        batch.set(i, Batch.Stage.RUNNING, null, null, null);
        examine(batch, i, uploads.get(i), work);
      }
    } finally {
      running.decrementAndGet();
      batch.end();
      spool.close();
    }
  }

  private static void examine(Batch batch, int n, Upload upload, Work work) {
    try {
      Result result = work.on(upload);
      batch.set(n, Batch.Stage.DONE, result.report(), null, result.filed());
    } catch (Rejected refusal) {
      batch.set(n, Batch.Stage.FAILED, null, refusal, null);
    } catch (RuntimeException e) {
      LOG.error("A workbook of a batch failed", e);
      var refusal = new Rejected("internal", "服务器内部错误，已记录；这个文件没有存档，请单独上传再试。");
      batch.set(n, Batch.Stage.FAILED, null, refusal, null);
    }
  }

  /** Lets nothing more begin. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
