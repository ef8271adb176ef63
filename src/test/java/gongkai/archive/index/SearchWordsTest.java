package gongkai.archive.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

class SearchWordsTest {
  private static Handle index;

  @BeforeContainer
  static void open() {
    index = Jdbi.open("jdbc:sqlite::memory:");
    index.execute("CREATE VIRTUAL TABLE prose USING fts5 (text, tokenize = 'unicode61')");
  }

  @AfterContainer
  static void close() {
    index.close();
  }

  @Property
  void a_run_of_ideographs_is_found_exactly_where_the_text_contains_it(
      @ForAll("texts") String text, @ForAll("runs") String run) {
    assertThat(finds(text, run)).isEqualTo(text.contains(run));
  }

  @Property
  void every_text_finds_itself(@ForAll("mixed") String text) {
    String phrase = SearchWords.phrase(text);
    assertThat(phrase == null || finds(text, text)).isTrue();
    assertThat(phrase == null).isEqualTo(text.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  @Example
  void what_the_index_takes() {
    assertThat(SearchWords.indexed("维修费 817.89 万元（一）")).isEqualTo("维修 修费 费 817 89 万元 元 一");
    assertThat(SearchWords.phrase("维修费")).isEqualTo("\"维修 修费\"");
    assertThat(SearchWords.phrase("维")).isEqualTo("\"维\" *");
    assertThat(SearchWords.phrase("增加，本年")).isEqualTo("\"增加 加 本年\"");
    assertThat(SearchWords.phrase("\" OR *")).isEqualTo("\"OR\"");
    assertThat(SearchWords.phrase("，。")).isNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("维修费𠮷，").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> runs() {
    return Arbitraries.strings().withChars("维修费").ofMinLength(1).ofMaxLength(4);
  }

  @Provide
  Arbitrary<String> mixed() {
    return Arbitraries.strings().withChars("维修aZ19é.,\"*()-，。 \n").ofMaxLength(20);
  }

  private static boolean finds(String text, String run) {
    index.execute("DELETE FROM prose");
    index.execute("INSERT INTO prose VALUES (?)", SearchWords.indexed(text));
    return index
            .createQuery("SELECT count(*) FROM prose WHERE prose MATCH :words")
            .bind("words", SearchWords.phrase(run))
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
