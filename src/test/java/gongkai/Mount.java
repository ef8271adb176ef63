package gongkai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small disk of its own that fills up and can be made read-only; only root can have one. */
public record Mount(Path folder) implements AutoCloseable {
  /** Mounts so many megabytes here; the test is skipped where that is not allowed. */
  public static Mount of(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    int status =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    Assumptions.assumeTrue(status == 0, "Only root can mount a small disk");
    return new Mount(folder);
  }

  public void readOnly(boolean on) throws IOException {
    if (run("mount", "-o", "remount," + (on ? "ro" : "rw"), folder.toString()) != 0) {
      throw new IOException("Could not mount " + folder + " anew");
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", folder.toString());
  }

  private static int run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
