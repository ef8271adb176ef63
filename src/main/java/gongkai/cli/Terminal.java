package gongkai.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out its own output
 * @param err what a person should know meanwhile
 */
public record Terminal(PrintStream out, PrintStream err) {

  /** The console's encoding when there is one that knows Chinese, else UTF-8. */
  public static Terminal ofThisProcess() {
    Console console = System.console();
    Charset charset =
        console != null && console.charset().newEncoder().canEncode('公')
            ? console.charset()
            : StandardCharsets.UTF_8;
    return new Terminal(stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset));
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
