package gongkai;

import gongkai.cli.Program;
import gongkai.desk.Catalogue;
import gongkai.desk.DefinedCatalogue;
import gongkai.desk.Examiner;
import gongkai.http.Settings;
import gongkai.template.TemplateLibrary;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The real parts; each is made when it is first asked for. */
final class Wiring implements Program {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private TemplateLibrary library;
  private Catalogue catalogue;

  private synchronized TemplateLibrary library() {
    if (library == null) {
      library = TemplateLibrary.builtIn();
    }
    return library;
  }

  @Override
  public synchronized Examiner examiner() {
    throw new UnsupportedOperationException("reading workbooks");
  }

  @Override
  public synchronized Catalogue catalogue() {
    if (catalogue == null) {
      catalogue =
          new DefinedCatalogue(
              library(),
              book -> {
                throw new UnsupportedOperationException("writing blank workbooks");
              });
    }
    return catalogue;
  }

  @Override
  public String serve(int port, Path data) {
    Service service = Service.start(Settings.onPort(port), data, examiner(), catalogue());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
    return "http://localhost:" + service.port() + "/";
  }

  private void stop(Service service) {
    service.close();
    stopped.countDown();
  }

  @Override
  public void untilStopped() throws InterruptedException {
    stopped.await();
  }
}
