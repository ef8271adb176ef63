package gongkai.form.words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers by which performance forms are judged.
 *
 * @param full what all weights of a form add up to
 * @param overshoot how many times its target an indicator may reach before the target looks low
 * @param alike how alike two names are that mean the same indicator, from 0 to 1
 * @param bands the bounds of the three grades of 定性 indicators, in percent, from the top
 * @param grades the least total of each grade, best first
 * @param gradeWords other words for the grades
 */
public record Settings(
    BigDecimal full,
    BigDecimal overshoot,
    double alike,
    List<BigDecimal> bands,
    LinkedHashMap<String, BigDecimal> grades,
    Map<String, String> gradeWords) {
  public Settings {
    bands = List.copyOf(bands);
    gradeWords = Map.copyOf(gradeWords);
  }

  /** The grade that a total earns. */
  public String gradeOf(BigDecimal total) {
    return grades.entrySet().stream()
        .filter(grade -> total.compareTo(grade.getValue()) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The grade that a word names, or null. */
  public String gradeNamed(String word) {
    return grades.containsKey(word) ? word : gradeWords.get(word);
  }
}
