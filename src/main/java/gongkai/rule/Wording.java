package gongkai.rule;

import java.util.List;

/**
 * A demand on codes, names or signs.
 *
 * @param kind what is demanded
 * @param except columns that are left out
 */
record Wording(Head head, Kind kind, List<String> except) implements Rule {
  Wording {
    except = List.copyOf(except);
  }

  /** The closed list of such demands. */
  enum Kind {
    NAMES("科目名称", "科目名称与政府收支分类科目一致"),
    PARENTS("上级科目", "下级科目的上级科目应列出"),
    UNIQUE("科目不重", "同一科目编码只列一次"),
    NOT_NEGATIVE("不为负", "金额不应为负数"),
    EMPTY_SAID("空表说明", "没有数据的表应保留并注明没有此项收支");

    private final String word;
    private final String says;

    Kind(String word, String says) {
      this.word = word;
      this.says = says;
    }

    String word() {
      return word;
    }

    String says() {
      return says;
    }
  }
}
