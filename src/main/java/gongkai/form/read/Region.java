package gongkai.form.read;

import gongkai.form.words.WordList;

/**
 * A cell or merged region of a form; bounds count from zero and belong to it.
 *
 * @param text what it says, without blanks
 * @param bare that as a label, see {@link WordList#bare}
 */
record Region(int row, int column, int lastRow, int lastColumn, String text, String bare) {

  boolean covers(int otherColumn) {
    return otherColumn >= column && otherColumn <= lastColumn;
  }

  int width() {
    return lastColumn - column + 1;
  }
}
