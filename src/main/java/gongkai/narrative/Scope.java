package gongkai.narrative;

/**
 * Where in the text a sentence is written.
 *
 * @param part the part of the text, e.g. 五（二）
 * @param item the item that the innermost list is at, or null
 * @param serial its number in that list
 */
record Scope(Tables tables, Facts facts, Profile profile, String part, Item item, int serial) {

  Scope at(Item next, int number) {
    return new Scope(tables, facts, profile, part, next, number);
  }

  Scope in(String nextPart) {
    return new Scope(tables, facts, profile, nextPart, item, serial);
  }

  String setting(String name) {
    return profile.word(name, part);
  }
}
