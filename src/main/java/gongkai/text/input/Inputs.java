package gongkai.text.input;

import gongkai.form.tell.FormAnswers;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Book;
import gongkai.table.CellRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What people wrote on the input sheets of a workbook. */
public final class Inputs {
  private final InputSheets sheets;
  private final List<InputBlock> asking;
  private final List<FilledBlock> blocks;
  private final Map<InputBlock, FilledBlock> byBlock = new IdentityHashMap<>();
  private final List<Misread> misread;

  private Inputs(InputSheets sheets, List<FilledBlock> blocks, List<Misread> misread) {
    this.sheets = sheets;
    this.asking = sheets.blocks().toList();
    this.blocks = List.copyOf(blocks);
    this.misread = List.copyOf(misread);
    blocks.forEach(filled -> byBlock.put(filled.block(), filled));
  }

  /** Reads the sheets that the workbook has; those it lacks are simply not filled. */
  public static Inputs read(Book book, InputSheets sheets) {
    List<Misread> misread = new ArrayList<>();
    List<FilledBlock> blocks = new ArrayList<>();
    for (InputSheet sheet : sheets.sheets()) {
      blocks.addAll(new InputReader(sheet, misread).read(book));
    }
    return new Inputs(sheets, blocks, misread);
  }

  /** The same, with what performance forms say where people wrote nothing. */
  public Inputs with(FormAnswers forms) {
    List<FilledBlock> filled = new ArrayList<>();
    for (InputBlock block : asking) {
      FilledBlock own = filled(block);
      FilledBlock whole = Borrowed.from(forms, block, own);
      if (whole != null) {
        filled.add(whole);
      }
    }
    return new Inputs(sheets, filled, misread);
  }

  /** Tells what could not be understood on them. */
  public void judge(Outcomes outcomes, Rule understood) {
    if (!blocks.isEmpty()) {
      outcomes.tried(understood);
    }
    misread.forEach(cell -> cell.tell(outcomes.fail(understood)));
  }

  /** The text that stands for an item of an input block, e.g. 单位编码; null when not given. */
  public String text(String item) {
    Answer answer = asked(item);
    return answer.isGiven() ? answer.cell().text() : null;
  }

  /** The answer to an item of an input block; nowhere when none asks for it. */
  public Answer asked(String item) {
    InputBlock block = sheets.factBlock(item);
    return block == null ? Answer.NOWHERE : fact(block, item);
  }

  /** All words that people wrote on them. */
  public String words() {
    var words = new StringBuilder();
    for (FilledBlock filled : blocks) {
      for (InputRecord record : filled.records()) {
        record.cells().values().forEach(cell -> words.append(cell.text()).append('\n'));
      }
    }
    return words.toString();
  }

  /** The cell for a fact of the year. */
  public Answer fact(InputBlock block, String label) {
    return answer(block, label, block.column(InputColumn.Role.THIS_YEAR));
  }

  /** The cell that answers a question about a subject; the first given one of several. */
  public Answer find(Subject subject, Predicate<InputColumn> which) {
    Answer first = null;
    for (InputBlock block : asking) {
      InputColumn column = isAbout(block, subject) ? block.first(which) : null;
      if (column != null) {
        Answer answer = answer(block, subject.key(), column);
        if (answer.isGiven()) {
          return answer;
        }
        first = first == null ? answer : first;
      }
    }
    return first == null ? Answer.NOWHERE : first;
  }

  /** The rows of a block, none when the workbook lacks it. */
  public List<InputRecord> records(InputBlock block) {
    FilledBlock filled = filled(block);
    return filled == null ? List.of() : filled.records();
  }

  /**
   * The block whose rows are about the codes of this {@code table.column} in this role, or null.
   */
  public InputBlock serving(String serves, InputColumn.Role role) {
    return sheets
        .blocks()
        .filter(block -> block.serves().contains(serves) && block.column(role) != null)
        .findFirst()
        .orElse(null);
  }

  /** Where a block's column begins in this workbook, or null. */
  public CellRef heading(InputBlock block, InputColumn column) {
    FilledBlock filled = filled(block);
    return filled == null ? null : filled.headings().get(column.header());
  }

  /** The name that people wrote beside a code of a table, or null. */
  public String nameOf(String tablePrefix, String code) {
    for (FilledBlock filled : blocks) {
      InputColumn column = filled.block().column(InputColumn.Role.NAME);
      boolean about = filled.block().serves().stream().anyMatch(s -> s.startsWith(tablePrefix));
      InputRecord record = column == null || !about ? null : filled.record(code, column);
      InputCell cell = record == null ? null : record.cells().get(column.header());
      if (cell != null && cell.isGiven()) {
        return cell.text();
      }
    }
    return null;
  }

  /** Whether the workbook has the block, so that a blank in it was left by a person. */
  public boolean has(InputBlock block) {
    FilledBlock filled = filled(block);
    return filled != null && !filled.headings().isEmpty();
  }

  private static boolean isAbout(InputBlock block, Subject subject) {
    return subject.serves() == null
        ? block.serves().isEmpty() && block.row(subject.key()) != null
        : block.serves().contains(subject.serves());
  }

  private Answer answer(InputBlock block, String key, InputColumn column) {
    FilledBlock filled = filled(block);
    InputRecord record = filled == null ? null : filled.record(key, column);
    InputCell cell = record == null ? null : record.cells().get(column.header());
    return new Answer(block, column, cell, cell != null ? cell.ref() : heading(block, column));
  }

  private FilledBlock filled(InputBlock block) {
    return byBlock.get(block);
  }
}
