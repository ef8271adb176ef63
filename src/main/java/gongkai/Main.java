package gongkai;

import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;

/** Wires the parts by hand and hands over to the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Gongkai.run(new Wiring(), Terminal.ofThisProcess(), args));
  }
}
