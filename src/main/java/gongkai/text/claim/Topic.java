package gongkai.text.claim;

import java.util.ArrayList;
import java.util.List;

/** A thing that a text speaks of, with all that it says of it in one go. */
public final class Topic {

  /** By what a thing is known. */
  public enum Kind {
    /** A name that its template knows. */
    NAMED,
    /** The name of a row of a table. */
    ROW,
    /** 类, 款 and 项. */
    ITEM,
    /** Its words alone. */
    WORDS
  }

  private final Kind kind;
  private final String name;
  private final List<Claim> claims = new ArrayList<>();

  /**
   * @param name what it is known by; the path of an item has its names separated by {@code /}
   */
  Topic(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public List<Claim> claims() {
    return claims;
  }

  /** The last thing said of it in this role, or null. */
  public Claim last(ClaimRole role) {
    Claim last = null;
    for (Claim claim : claims) {
      last = claim.role() == role ? claim : last;
    }
    return last;
  }

  boolean isAbout(Kind otherKind, String otherName) {
    return kind == otherKind && name.equals(otherName);
  }
}
