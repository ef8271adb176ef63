package gongkai.table;

/** Ends work that nobody waits for any more: who waited has interrupted its thread. */
public final class Abandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Abandoned() {
    super("Nobody waits for this any more", null, false, false);
  }

  /** To be asked in every loop that a file may make long. */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Abandoned();
    }
  }
}
