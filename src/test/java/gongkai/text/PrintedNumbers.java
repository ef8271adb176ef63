package gongkai.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text, and of the sections of a published document. */
final class PrintedNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");
  private static final Pattern CAPTION = Pattern.compile("图\\d[:：].*");

  private PrintedNumbers() {}

  /** The printed sections of a case by their Chinese numeral, captions of charts left out. */
  static Map<String, String> sections(String name) throws IOException {
    var file = Shared.file("cases/" + name + "/data.json").toFile();
    JsonNode narrative = new ObjectMapper().readTree(file).get("narrative");
    Map<String, String> sections = new LinkedHashMap<>();
    narrative
        .fields()
        .forEachRemaining(
            section ->
                sections.put(
                    section.getKey().substring(0, section.getKey().indexOf('、')),
                    CAPTION.matcher(section.getValue().asText()).replaceAll("")));
    return sections;
  }

  /** Every number of a text as it is written. */
  static List<String> in(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }

  /** The same number however many zeros it ends in. */
  static String trimmed(String number) {
    String digits = number.replace("%", "");
    BigDecimal value = new BigDecimal(digits);
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return number.endsWith("%") ? plain + "%" : plain;
  }

  /** How often each number stands in one text more than in another; less often is negative. */
  static Map<String, Integer> difference(List<String> one, List<String> other) {
    Map<String, Integer> counts = new TreeMap<>();
    one.forEach(number -> counts.merge(number, 1, Integer::sum));
    other.forEach(number -> counts.merge(number, -1, Integer::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
