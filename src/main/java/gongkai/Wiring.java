package gongkai;

import gongkai.archive.Archive;
import gongkai.cli.DataFolder;
import gongkai.cli.Program;
import gongkai.cli.ServeOptions;
import gongkai.cli.Started;
import gongkai.desk.ArchivedHistory;
import gongkai.desk.Catalogue;
import gongkai.desk.DefinedCatalogue;
import gongkai.desk.Examiner;
import gongkai.desk.RuleComparison;
import gongkai.desk.TemplateExaminer;
import gongkai.http.ServerSettings;
import gongkai.template.TemplateLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The real parts; each is made when it is first asked for. */
final class Wiring implements Program {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Path ownTemplates;
  private TemplateLibrary library;
  private Examiner examiner;
  private Catalogue catalogue;

  private synchronized TemplateLibrary library() {
    if (library == null) {
      library = TemplateLibrary.builtIn();
      if (ownTemplates != null) {
        library.add(ownTemplates);
      }
    }
    return library;
  }

  @Override
  public void addTemplates(Path folder) {
    ownTemplates = folder;
  }

  @Override
  public synchronized Examiner examiner() {
    if (examiner == null) {
      examiner = new TemplateExaminer(library(), TemplateExaminer.History.NONE);
    }
    return examiner;
  }

  @Override
  public synchronized Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = new DefinedCatalogue(library());
    }
    return catalogue;
  }

  @Override
  public Started serve(ServeOptions options) {
    var surroundings =
        new ServerSettings.Surroundings(
            options.address(),
            options.proxied(),
            options.framedBy(),
            options.accessLog(),
            options.metricsPort());
    Service service =
        Service.start(
            ServerSettings.on(options.host(), options.port())
                .showing(options.identity())
                .within(surroundings),
            options.data(),
            this::examinerOver,
            catalogue(),
            options.demonstrate());
    DailyBackups backups =
        options.backups() == null
            ? null
            : DailyBackups.of(local(options.data()), options.backups(), options.keptBackups());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, backups), "stop"));
    return service.address();
  }

  @Override
  public List<RuleComparison.Difference> compareRules(Path before, Path after, Path data) {
    try (Storage storage = Storage.open(data)) {
      var history = new ArchivedHistory(storage.archive());
      var old = new TemplateExaminer(TemplateLibrary.in(before), history);
      var fresh = new TemplateExaminer(TemplateLibrary.in(after), history);
      return new RuleComparison(storage.archive(), old, fresh).differences();
    }
  }

  @Override
  public DataFolder data(Path folder) {
    return local(folder);
  }

  private LocalData local(Path folder) {
    return new LocalData(folder, this::examinerOver);
  }

  private TemplateExaminer examinerOver(Archive archive) {
    return new TemplateExaminer(library(), new ArchivedHistory(archive));
  }

  private void stop(Service service, DailyBackups backups) {
    if (backups != null) {
      backups.close();
    }
    service.close();
    stopped.countDown();
  }

  @Override
  public void untilStopped() throws InterruptedException {
    stopped.await();
  }
}
