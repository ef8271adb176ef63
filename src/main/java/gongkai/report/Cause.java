package gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * One cell whose correction would settle several findings.
 *
 * @param id what {@link Finding#cause} refers to
 * @param cell the cell that is probably wrong
 * @param suggested the amount that would settle them; null where a code is wrong
 * @param code the code that should stand there; null where an amount is wrong
 * @param explains ids of the rules whose findings it settles
 * @param certainty how sure this is
 * @param others cells that would do as well with their own corrections, a few at most
 */
public record Cause(
    int id,
    FindingCell cell,
    BigDecimal suggested,
    @JsonInclude(JsonInclude.Include.NON_NULL) String code,
    List<String> explains,
    Certainty certainty,
    List<FindingCell> others) {
  public Cause {
    explains = List.copyOf(explains);
    others = others == null ? List.of() : List.copyOf(others);
  }

  /** What should stand there, as it is written; null when nobody knows. */
  public String proposal() {
    return code != null || suggested == null ? code : suggested.toPlainString();
  }

  /** How sure a cause is. */
  public enum Certainty {
    /** No other cell, nor any two others together, would settle them all. */
    @JsonProperty("certain")
    CERTAIN,
    /** The best single cell, though not the only way. */
    @JsonProperty("likely")
    LIKELY,
    /** Several cells would do as well. */
    @JsonProperty("ambiguous")
    AMBIGUOUS
  }
}
