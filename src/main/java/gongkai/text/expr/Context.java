package gongkai.text.expr;

import gongkai.text.style.TextStyle;

/**
 * Where in the text a sentence is written.
 *
 * @param part the part of the text, e.g. 五（二）
 * @param item the item that the innermost list is at, or null
 * @param serial its number in that list
 */
public record Context(
    TableFacts tables, KnownFacts facts, TextStyle style, String part, Item item, int serial) {

  public Context at(Item next, int number) {
    return new Context(tables, facts, style, part, next, number);
  }

  public Context in(String nextPart) {
    return new Context(tables, facts, style, nextPart, item, serial);
  }

  public String setting(String name) {
    return style.word(name, part);
  }
}
