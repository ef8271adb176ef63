package gongkai.template;

/** A definition of a template that cannot be used; it stops the start and says how to mend it. */
public final class BadDefinition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadDefinition(String file, int line, int column, String what) {
    super("%s:%d:%d: %s".formatted(file, line, column, what));
  }
}
