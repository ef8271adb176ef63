package gongkai;

import gongkai.cli.Program;
import gongkai.desk.Catalogue;
import gongkai.desk.Examiner;
import java.nio.file.Path;

/** The real parts; each is made when it is first asked for. */
final class Wiring implements Program {

  @Override
  public Examiner examiner() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Catalogue catalogue() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String serve(int port, Path data) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void untilStopped() {}
}
