package gongkai.access.unit;

import gongkai.table.Amounts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a list of units, with the headings that they go by. */
enum UnitColumn {
  CODE("单位编码", "预算单位编码", "单位代码", "预算单位代码"),
  NAME("单位名称", "预算单位名称", "单位全称"),
  PARENT("上级单位编码", "上级编码", "上级单位代码", "主管单位编码", "主管部门编码"),
  NATURE("单位性质", "单位类型"),
  FILES("是否报送", "是否公开"),
  CONTACT("联系人"),
  PHONE("联系电话", "电话");

  static final List<UnitColumn> REQUIRED = List.of(CODE, NAME, PARENT);

  private final List<String> headings;

  UnitColumn(String... headings) {
    this.headings = List.of(headings);
  }

  String heading() {
    return headings.get(0);
  }

  static Optional<UnitColumn> of(String heading) {
    String plain = Amounts.squeeze(heading).replaceAll("^[*＊]|[*＊]$", "");
    return Arrays.stream(values()).filter(it -> it.headings.contains(plain)).findFirst();
  }
}
