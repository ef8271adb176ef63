package gongkai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.template.BadDefinition;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class InspectionFormTest {

  private static Template with(String form) {
    Template any = TemplateLibrary.builtIn().all().iterator().next();
    var files = new HashMap<>(any.files());
    files.put("inspection.txt", form);
    return new Template(
        any.family(),
        any.year(),
        any.name(),
        any.words(),
        any.tables(),
        any.accounts(),
        any.forms(),
        any.related(),
        any.landmarks(),
        files);
  }

  @Test
  void a_template_may_have_a_form_of_its_own() {
    InspectionForm form = InspectionForm.of(with("题 检查表\n行 内容 | 职责 | 章 主要职责 / 职责\n"));

    assertThat(form.items()).singleElement().extracting("name").isEqualTo("职责");
    assertThat(form.items().get(0).arguments()).containsExactly("主要职责", "职责");
  }

  @Test
  void a_line_that_cannot_be_used_stops_the_start() {
    assertThatThrownBy(() -> InspectionForm.of(with("题 检查表\n行 内容 | 职责 | 章节 职责\n")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("不认识“章节”");
    assertThatThrownBy(() -> InspectionForm.of(with("行 内容 | 职责\n")))
        .isInstanceOf(BadDefinition.class);
    assertThatThrownBy(() -> InspectionForm.of(with("分 及时性 | 多 | 1\n")))
        .isInstanceOf(BadDefinition.class);
  }
}
