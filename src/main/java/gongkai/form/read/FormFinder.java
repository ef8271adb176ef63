package gongkai.form.read;

import gongkai.form.words.FormField;
import gongkai.form.words.FormWords;
import gongkai.form.words.Kind;
import gongkai.table.Book;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Finds the performance forms of a workbook by their headers and titles, wherever they stand. */
final class FormFinder {
  private static final int LONGEST_TITLE = 60;
  private final FormWords words;

  FormFinder(FormWords words) {
    this.words = words;
  }

  List<Form> find(Book book) {
    List<Form> forms = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      if (mayHold(sheet)) {
        find(new FormGrid(sheet), forms);
      }
    }
    return forms;
  }

  /** Every form has a header 指标; tables of fifty thousand rows need no closer look. */
  private static boolean mayHold(Sheet sheet) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        String text = sheet.at(row, column).text();
        if (text.indexOf('指') >= 0 && text.indexOf('标') >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void find(FormGrid grid, List<Form> forms) {
    List<Integer> titles = new ArrayList<>();
    for (int row = 0; row <= grid.last(); row++) {
      if (isTitle(grid, row)) {
        titles.add(row);
      }
    }
    if (titles.isEmpty()) {
      add(forms, grid, -1);
    }
    for (int i = 0; i < titles.size(); i++) {
      int from = i == 0 ? 0 : titles.get(i);
      int to = i + 1 < titles.size() ? titles.get(i + 1) - 1 : grid.last();
      add(forms, grid.rows(from, to), titles.get(i));
    }
  }

  private boolean isTitle(FormGrid grid, int row) {
    List<Region> regions = grid.regions(row);
    if (regions.size() != 1 || regions.get(0).text().length() > LONGEST_TITLE) {
      return false;
    }
    String text = regions.get(0).text();
    return words.reviewTitles().isIn(text) || words.goalTitles().isIn(text);
  }

  private void add(List<Form> forms, FormGrid grid, int titleRow) {
    for (int row = grid.first(); row <= grid.last(); row++) {
      IndicatorHeader header = IndicatorHeader.in(grid, row, words);
      if (header != null) {
        String title = titleRow < 0 ? grid.name() : grid.firstIn(titleRow).text();
        Kind kind = header.scored() ? Kind.REVIEW : Kind.GOALS;
        if (kind == Kind.REVIEW || titleRow >= 0 || words.goalTitles().isIn(title)) {
          forms.add(new Form(kind, whole(grid, title), title, titleRow, grid));
        }
        return;
      }
    }
  }

  private boolean whole(FormGrid grid, String title) {
    if (words.whole().isIn(title)) {
      return true;
    }
    var fields = new FieldReader(grid, words);
    return fields.find(FormField.PROJECT) == null && fields.find(FormField.BASIC) != null;
  }
}
