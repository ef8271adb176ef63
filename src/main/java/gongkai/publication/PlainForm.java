package gongkai.publication;

import gongkai.table.Filing;
import gongkai.template.Template;
import gongkai.text.write.DraftedPart;
import gongkai.text.write.DraftedPart.Kind;
import gongkai.text.write.DraftedPart.Line;
import gongkai.text.write.TextDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a publication that no template words: a cover, all tables, the text if there is one.
 */
final class PlainForm {
  private PlainForm() {}

  static List<DraftedPart> parts(Template template, Filing filing, TextDraft draft) {
    String scope = filing.scope() == null ? "" : filing.scope();
    String what = template.words().isEmpty() ? "公开" : scope + template.words().get(0);
    String name = (filing.year() == null ? "" : filing.year() + "年") + what;
    List<Line> cover = new ArrayList<>();
    if (filing.unit().name() != null) {
      cover.add(new Line(Kind.PARAGRAPH, filing.unit().name()));
    }
    cover.add(new Line(Kind.PARAGRAPH, name));
    return List.of(
        new DraftedPart("封面", cover),
        part(name + "表", Composer.TABLES + "：{表题}"),
        part(name + draft.title(), Composer.TEXT));
  }

  private static DraftedPart part(String title, String place) {
    return new DraftedPart(title, List.of(new Line(Kind.PLACE, place)));
  }
}
