package gongkai.text.input;

import gongkai.form.tell.FormAnswer;
import gongkai.form.tell.FormAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Input blocks filled with what performance forms say; what a person wrote stays. */
final class Borrowed {
  private Borrowed() {}

  /**
   * A block as it stands with the answers of the forms, or null when it stands nowhere and the
   * forms answer nothing of it.
   *
   * @param own as people filled it, or null when the workbook lacks it
   */
  static FilledBlock from(FormAnswers forms, InputBlock block, FilledBlock own) {
    Map<String, Map<String, FormAnswer>> answers = answers(forms, block);
    if (answers.isEmpty()) {
      return own;
    }
    List<InputRecord> records = new ArrayList<>();
    Map<String, Map<String, FormAnswer>> left = new HashMap<>(answers);
    if (own != null) {
      for (InputRecord record : own.records()) {
        records.add(completed(record, left.remove(record.key())));
      }
    }
    boolean mayAdd = !block.isOpen() || own == null || own.records().isEmpty();
    if (mayAdd) {
      for (String key : keys(forms, block)) {
        if (left.containsKey(key)) {
          records.add(completed(new InputRecord(key, Map.of()), left.remove(key)));
        }
      }
    }
    return new FilledBlock(block, own == null ? Map.of() : own.headings(), records);
  }

  private static List<String> keys(FormAnswers forms, InputBlock block) {
    return block.isOpen()
        ? forms.rows().stream().map(FormAnswers.Row::project).distinct().toList()
        : block.rows().stream().map(InputRow::label).toList();
  }

  private static Map<String, Map<String, FormAnswer>> answers(FormAnswers forms, InputBlock block) {
    Map<String, Map<String, FormAnswer>> answers = new HashMap<>();
    InputColumn asked = block.column(InputColumn.Role.THIS_YEAR);
    if (block.isOpen() && block.name().equals(forms.block())) {
      forms.rows().forEach(row -> answers.putIfAbsent(row.project(), row.cells()));
    } else if (!block.isOpen() && asked != null) {
      for (InputRow row : block.rows()) {
        FormAnswer answer = forms.facts().get(row.label());
        if (answer != null) {
          answers.put(row.label(), Map.of(asked.header(), answer));
        }
      }
    }
    return answers;
  }

  private static InputRecord completed(InputRecord record, Map<String, FormAnswer> answers) {
    Map<String, InputCell> cells = new HashMap<>(record.cells());
    if (answers != null) {
      answers.forEach(
          (header, answer) -> {
            InputCell own = cells.get(header);
            if (own == null || !own.isGiven()) {
              cells.put(header, cell(answer));
            }
          });
    }
    return new InputRecord(record.key(), cells);
  }

  private static InputCell cell(FormAnswer answer) {
    return new InputCell(answer.ref(), answer.text(), answer.number(), answer.figures());
  }
}
