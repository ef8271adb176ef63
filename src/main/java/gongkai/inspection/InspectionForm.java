package gongkai.inspection;

import gongkai.template.BadDefinition;
import gongkai.template.Template;
import gongkai.text.source.Outline;
import gongkai.text.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What a place's form of inspection asks. */
record InspectionForm(String title, List<Item> items, List<Weight> weights, List<Detail> details) {
  private static final String FILE = "inspection.txt";
  private static final String HINT = "一行的写法见文件开头。";

  /** What a line of the form is about. */
  enum Subject {
    TIME("及时"),
    COVER("封面"),
    CONTENTS("目录"),
    CHAPTER("章"),
    TABLES("各表"),
    FORMS("表单"),
    REST("其余");

    private final String word;

    Subject(String word) {
      this.word = word;
    }
  }

  /** The measures by which places are ranked. */
  enum Measured {
    TIMELY("及时性"),
    COMPLETE("完整性"),
    DETAILED("细化程度"),
    ACCESSIBLE("公开方式"),
    TRUE("真实性");

    private final String word;

    Measured(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * A line of the form.
   *
   * @param arguments titles of a chapter, or days
   */
  record Item(String group, String name, Subject subject, List<String> arguments) {}

  /**
   * The points of a measure.
   *
   * @param each what is lost at each place
   */
  record Weight(Measured measure, int full, BigDecimal each) {}

  /**
   * How fine the figures must be.
   *
   * @param code what the code of a row looks like, or null
   * @param words that must all be said
   */
  record Detail(String name, Pattern code, List<String> words) {}

  /**
   * The form of a template, its own or the one that all share.
   *
   * @throws BadDefinition when a line cannot be used
   */
  static InspectionForm of(Template template) {
    boolean own = template.file(FILE) != null;
    String file = own ? FILE : "common/" + FILE;
    String text = template.file(file);
    var source = new Source(own ? template.id() + "/" + FILE : file, text == null ? "" : text);
    String title = "";
    List<Item> items = new ArrayList<>();
    List<Weight> weights = new ArrayList<>();
    List<Detail> details = new ArrayList<>();
    for (Outline line : Outline.read(source)) {
      String[] words = line.line().text().split("\\s+", 2);
      String[] fields = words.length < 2 ? new String[0] : words[1].strip().split("\\s+\\|\\s+");
      try {
        switch (words[0]) {
          case "题" -> title = words[1].strip();
          case "行" -> items.add(item(fields));
          case "分" -> weights.add(weight(fields));
          case "细" -> details.add(detail(fields));
          default -> throw new IllegalArgumentException("不认识“" + words[0] + "”");
        }
      } catch (PatternSyntaxException | ArrayIndexOutOfBoundsException e) {
        throw line.line().error(0, HINT);
      } catch (IllegalArgumentException e) {
        throw line.line().error(0, e.getMessage() + "；" + HINT);
      }
    }
    return new InspectionForm(title, items, weights, details);
  }

  /** The lines that are about chapters, whose headings they know. */
  List<Item> chapters() {
    return items.stream()
        .filter(it -> it.subject() == Subject.CHAPTER || it.subject() == Subject.FORMS)
        .toList();
  }

  private static Item item(String[] fields) {
    String[] words = fields[2].split("\\s+", 2);
    List<String> arguments =
        words.length < 2 ? List.of() : Arrays.asList(words[1].strip().split("\\s+/\\s+"));
    return new Item(
        fields[0], fields[1], one(Subject.values(), it -> it.word, words[0]), arguments);
  }

  private static Weight weight(String[] fields) {
    Measured measure = one(Measured.values(), Measured::word, fields[0]);
    return new Weight(measure, Integer.parseInt(fields[1]), new BigDecimal(fields[2]));
  }

  private static Detail detail(String[] fields) {
    String[] words = fields[1].split("\\s+", 2);
    return switch (words[0]) {
      case "列有" -> new Detail(fields[0], Pattern.compile(words[1]), List.of());
      case "说到" -> new Detail(fields[0], null, List.of(words[1].split("、")));
      default -> throw new IllegalArgumentException("不认识“" + words[0] + "”");
    };
  }

  private static <E> E one(E[] all, Function<E, String> word, String written) {
    return Stream.of(all)
        .filter(it -> word.apply(it).equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("不认识“" + written + "”"));
  }
}
