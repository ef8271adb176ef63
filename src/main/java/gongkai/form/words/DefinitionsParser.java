package gongkai.form.words;

import gongkai.form.measure.MeasureReader;
import gongkai.form.measure.MeasureWords;
import gongkai.report.Sha256;
import gongkai.template.FormSet;
import gongkai.template.RuleLine;
import gongkai.template.YamlFile;

/** Reads {@code forms.yaml} and refuses what it cannot mean. */
final class DefinitionsParser {
  private static final int BOUNDS = 4;

  private DefinitionsParser() {}

  /** The file's own shape. */
  private record Shape(
      Settings settings,
      FormWords words,
      FundWords funds,
      MeasureWords measures,
      SummaryWords summary,
      AnswerWords answers) {}

  static FormDefinitions parse(FormSet forms) {
    String text = forms.file(FormDefinitions.FILE);
    var file = new YamlFile(forms.template() + "/" + FormDefinitions.FILE, text);
    Shape shape = file.readWhole(Shape.class);
    if (shape.settings().bands().size() != BOUNDS) {
      throw file.bad("bands", "bands 要写四个数：三档的上下限，从高到低，例如 [100, 80, 60, 0]");
    }
    return new FormDefinitions(
        shape.settings(),
        shape.words(),
        shape.funds(),
        new MeasureReader(shape.measures()),
        shape.summary(),
        shape.answers(),
        fingerprint(text + forms.file("tables.yaml") + forms.file(RuleLine.FILE)));
  }

  private static String fingerprint(String text) {
    return Sha256.hex(text).substring(0, 16);
  }
}
