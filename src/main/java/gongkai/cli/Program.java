package gongkai.cli;

import gongkai.desk.Catalogue;
import gongkai.desk.Examiner;
import java.nio.file.Path;

/** The parts that commands work with; each is made when a command first asks for it. */
public interface Program {
  Examiner examiner();

  Catalogue catalogue();

  /**
   * Starts the server and comes back once it answers.
   *
   * @param data folder of the archive
   * @return the address to open in a browser
   */
  String serve(int port, Path data);

  /** Waits until the server is told to stop. */
  void untilStopped() throws InterruptedException;
}
