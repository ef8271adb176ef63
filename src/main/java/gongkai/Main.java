package gongkai;

/** Wires the parts by hand and hands over to the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
