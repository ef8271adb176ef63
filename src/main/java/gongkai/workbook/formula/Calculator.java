package gongkai.workbook.formula;

import gongkai.table.Abandoned;
import gongkai.table.RawCell;
import gongkai.workbook.formula.FormulaTokens.Area;
import gongkai.workbook.pack.WorkbookPart.DefinedName;
import gongkai.workbook.sheet.CellReader;
import gongkai.workbook.sheet.FormulaCell;
import gongkai.workbook.sheet.Numbers;
import gongkai.workbook.sheet.SheetContent;
import gongkai.workbook.sheet.StringTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * Works out formulas one at a time, each after those it reads, so that long chains need no deep
 * recursion and one formula that fails spoils no other. Bounded in time.
 */
public final class Calculator {
  private static final int LONGEST_TEXT = 32_767;

  /** What taking a formula apart costs, in steps, however short it is. */
  private static final int PARSING = 50;

  /** So many characters more of it cost a step more. */
  private static final int CHARACTERS = 2;

  private final List<SheetContent> sheets;
  private final List<DefinedName> names;
  private final CellReader cells;
  private final List<FormulaCell> formulas = new ArrayList<>();
  private final List<NavigableMap<Integer, List<Integer>>> byRow = new ArrayList<>();

  public Calculator(List<SheetContent> sheets, List<DefinedName> names, CellReader cells) {
    this.sheets = sheets;
    this.names = names;
    this.cells = cells;
    for (SheetContent sheet : sheets) {
      NavigableMap<Integer, List<Integer>> rows = new TreeMap<>();
      byRow.add(rows);
      for (FormulaCell formula : sheet.formulas()) {
        rows.computeIfAbsent(formula.row(), row -> new ArrayList<>(4)).add(formulas.size());
        formulas.add(formula);
      }
    }
  }

  public List<FormulaCell> formulas() {
    return formulas;
  }

  /**
   * Works out every formula over the grids as they stand, and puts the values there.
   *
   * @return for each formula its computed value, or null when it was not computed
   */
  public Outcome run(long steps) {
    return new Run(steps).all();
  }

  /**
   * @param values for each formula its computed value, or null when only the stored one is known
   * @param texts for each formula its text at its own place
   */
  public record Outcome(List<RawCell> values, List<String> texts) {}

  private final class Run {
    private final long steps;
    private final Effort effort;
    private final FormulaBook book;
    private final FormulaTokens parser;
    private final WorkbookEvaluator evaluator;
    private final RawCell[] values = new RawCell[formulas.size()];
    private final String[] texts = new String[formulas.size()];
    private final boolean[] started = new boolean[formulas.size()];
    private final boolean[] done = new boolean[formulas.size()];
    private final Map<Integer, Ptg[]> open = new HashMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean anyUnknown;

    Run(long steps) {
      this.steps = steps;
      effort = new Effort(steps);
      book = new FormulaBook(sheets, names, effort);
      int lastRow = sheets.stream().mapToInt(sheet -> sheet.grid().rowCount()).max().orElse(1);
      int lastFormula = formulas.stream().mapToInt(FormulaCell::row).max().orElse(0);
      parser = new FormulaTokens(book, Math.max(lastRow, lastFormula + 1) - 1);
      evaluator = new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    Outcome all() {
      try {
        for (int i = 0; i < formulas.size(); i++) {
          waiting.push(i);
          while (!waiting.isEmpty()) {
            effort.take(1);
            step(waiting.peek());
          }
        }
      } catch (Effort.Spent e) {
        settleTheRest();
      }
      tell();
      return new Outcome(Arrays.asList(values), List.of(texts));
    }

    /** Once too much was told, what is shared is told as it stands at its origin. */
    private void tell() {
      var telling = new Effort(steps);
      boolean spent = false;
      for (int i = 0; i < texts.length; i++) {
        FormulaCell formula = formulas.get(i);
        try {
          telling.take(spent ? 0 : PARSING + formula.text().length());
        } catch (Effort.Spent e) {
          spent = true;
        }
        texts[i] = spent ? formula.text() : parser.text(formula);
      }
    }

    private static int cost(FormulaCell formula) {
      return PARSING + formula.text().length() / CHARACTERS;
    }

    private void settleTheRest() {
      for (int i = 0; i < done.length; i++) {
        if (!done[i]) {
          settle(i, null);
        }
      }
    }

    private void step(int index) {
      if (done[index]) {
        waiting.pop();
      } else if (started[index]) {
        waiting.pop();
        Ptg[] tokens = open.remove(index);
        settle(index, tokens == null ? null : worked(index, tokens));
      } else {
        started[index] = true;
        effort.take(cost(formulas.get(index)));
        Ptg[] tokens = parser.of(formulas.get(index));
        if (tokens != null && await(index, tokens)) {
          open.put(index, tokens);
        }
      }
    }

    /** Puts the formulas that this one reads in front of it; false when they wait for it. */
    private boolean await(int index, Ptg[] tokens) {
      for (Area area : parser.reads(tokens, formulas.get(index).sheet())) {
        for (List<Integer> row :
            byRow.get(area.sheet()).subMap(area.firstRow(), true, area.lastRow(), true).values()) {
          for (int read : row) {
            effort.take(1);
            int column = formulas.get(read).column();
            if (done[read] || column < area.firstColumn() || column > area.lastColumn()) {
              continue;
            }
            if (started[read]) {
              return false;
            }
            waiting.push(read);
          }
        }
      }
      return true;
    }

    private RawCell worked(int index, Ptg[] tokens) {
      return readsUnknown(index, tokens)
          ? FormulaResult.UNKNOWN
          : evaluate(formulas.get(index), tokens);
    }

    /** What reads a value that nobody knows shows none that can be trusted, stored or not. */
    private boolean readsUnknown(int index, Ptg[] tokens) {
      return anyUnknown
          && parser.reads(tokens, formulas.get(index).sheet()).stream()
              .anyMatch(this::holdsUnknown);
    }

    private boolean holdsUnknown(Area area) {
      return byRow
          .get(area.sheet())
          .subMap(area.firstRow(), true, area.lastRow(), true)
          .values()
          .stream()
          .flatMap(List::stream)
          .map(formulas::get)
          .filter(it -> it.column() >= area.firstColumn() && it.column() <= area.lastColumn())
          .anyMatch(it -> sheets.get(it.sheet()).grid().at(it.row(), it.column()).isUncomputed());
    }

    private RawCell evaluate(FormulaCell formula, Ptg[] tokens) {
      try {
        return result(evaluator.evaluate(book.evaluating(formula, tokens)), formula);
      } catch (Effort.Spent | Abandoned e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        return null;
      }
    }

    private RawCell result(ValueEval value, FormulaCell formula) {
      if (value instanceof NumberEval number) {
        var exact = Numbers.of(number.getNumberValue());
        if (exact == null) {
          return null;
        }
        return cells.styles().isDate(formula.style())
            ? RawCell.text(cells.date(exact, formula.style()))
            : RawCell.number(exact);
      }
      if (value instanceof StringEval text) {
        String string = text.getStringValue();
        return string.length() > LONGEST_TEXT ? null : StringTable.cell(string);
      }
      if (value instanceof BoolEval truth) {
        return RawCell.text(truth.getBooleanValue() ? "TRUE" : "FALSE");
      }
      return value instanceof ErrorEval error ? CellReader.error(error.getErrorString()) : null;
    }

    private void settle(int index, RawCell value) {
      FormulaCell formula = formulas.get(index);
      done[index] = true;
      values[index] = value;
      RawCell known = FormulaResult.known(value, formula.stored());
      anyUnknown |= known.isUncomputed();
      sheets.get(formula.sheet()).grid().put(formula.row(), formula.column(), known);
    }
  }
}
