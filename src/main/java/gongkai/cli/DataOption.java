package gongkai.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which archive is meant. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "文件夹",
      defaultValue = "data",
      description = "存档所在的文件夹，默认 ${DEFAULT-VALUE}。")
  private Path folder;

  DataFolder in(Program program) {
    return program.data(folder);
  }
}
