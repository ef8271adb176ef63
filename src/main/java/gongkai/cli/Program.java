package gongkai.cli;

import gongkai.desk.Catalogue;
import gongkai.desk.Examiner;
import gongkai.desk.RuleComparison;
import java.nio.file.Path;
import java.util.List;

/** The parts that commands work with; each is made when a command first asks for it. */
public interface Program {
  /**
   * Adds a folder of templates to those of the program, before a command needs any.
   *
   * @param folder laid out like {@code excel-templates}
   */
  void addTemplates(Path folder);

  Examiner examiner();

  Catalogue catalogue();

  /** Starts the server and comes back once it answers. */
  Started serve(ServeOptions options);

  /**
   * What is archived and would be judged differently by other definitions.
   *
   * @param before folder of the old templates
   * @param after folder of the new ones
   * @param data folder of the archive
   */
  List<RuleComparison.Difference> compareRules(Path before, Path after, Path data);

  /** What can be done to an archive as a whole. */
  DataFolder data(Path folder);

  /** Waits until the server is told to stop. */
  void untilStopped() throws InterruptedException;
}
