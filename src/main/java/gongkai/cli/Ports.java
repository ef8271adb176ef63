package gongkai.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Numbers that a server can listen on. */
final class Ports {
  private static final int LAST = 65_535;

  private Ports() {}

  /** The port, if it is one; a misuse of the call else. */
  static int require(int port, CommandSpec spec) {
    if (port < 0 || port > LAST) {
      throw new ParameterException(spec.commandLine(), "端口应在 0 到 " + LAST + " 之间：" + port);
    }
    return port;
  }
}
