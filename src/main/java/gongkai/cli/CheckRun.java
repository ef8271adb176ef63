package gongkai.cli;

import gongkai.desk.Limits;
import gongkai.report.Rejected;
import gongkai.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** Takes files through side by side; one that cannot be used does not stop the others. */
final class CheckRun {
  private final Terminal terminal;
  private final List<Path> files;
  private final AtomicInteger done = new AtomicInteger();

  CheckRun(Terminal terminal, List<Path> files) {
    this.terminal = terminal;
    this.files = files;
  }

  /**
   * Examines every file and prints what was found, in the order of the files.
   *
   * @return the exit status of the whole
   */
  int run(Function<Path, Report> examine) throws InterruptedException {
    int atOnce = Math.min(files.size(), Limits.ofThisMachine().atOnce());
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<Report>> results = new ArrayList<>();
      for (Path file : files) {
        results.add(threads.submit(() -> one(file, examine)));
      }
      int status = Gongkai.OK;
      for (int i = 0; i < files.size(); i++) {
        status = Math.max(status, show(files.get(i), results.get(i)));
      }
      return status;
    } finally {
      threads.shutdownNow();
    }
  }

  private Report one(Path file, Function<Path, Report> examine) {
    String outcome = "不能使用";
    try {
      Report report = examine.apply(file);
      outcome = report.hasErrors() ? report.summary().errors() + " 处错误" : "没有错误";
      return report;
    } finally {
      int count = done.incrementAndGet();
      if (files.size() > 1) {
        terminal.err().println("[" + count + "/" + files.size() + "] " + file + "：" + outcome);
      }
    }
  }

  private int show(Path file, Future<Report> result) throws InterruptedException {
    try {
      Report report = result.get();
      new Printout(terminal.out()).print(report, files.size() == 1);
      return report.hasErrors() ? Gongkai.ERRORS_FOUND : Gongkai.OK;
    } catch (ExecutionException e) {
      terminal.err().println(file + "：" + reason(e.getCause()));
      return Gongkai.UNUSABLE;
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof Rejected) {
      return cause.getMessage();
    }
    if (cause instanceof OutOfMemoryError) {
      return "展开后超出可用的内存，请删去多余的工作表和空白的带格式区域。";
    }
    LoggerFactory.getLogger(CheckRun.class).debug("Examination failed", cause);
    return "程序内部错误（" + cause + "）。请把这一行和这个文件发给维护人员。";
  }
}
