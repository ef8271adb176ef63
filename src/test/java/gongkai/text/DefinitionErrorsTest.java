package gongkai.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.template.BadDefinition;
import gongkai.text.input.InputSheets;
import gongkai.text.style.TextStyles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad line stops the start and says where it is and what to write instead. */
class DefinitionErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{收支总表[收入总计].金额 ~ 2:19 ~ 右花括号",
        "{收支总表[收入总记].金额} ~ 2:6 ~ 没有叫“收入总记”的行。相近的有：收入总计",
        "{收支总表[收入总计].数额} ~ 2:6 ~ 没有叫“数额”的列",
        "{总表[收入总计].金额} ~ 2:6 ~ 没有叫“总表”的表。相近的有：收支总表",
        "{政府采购支出} ~ 2:6 ~ 相近的有：政府采购支出总额、政府采购货物支出",
        "{政府采购支出总额 占 车辆总数} ~ 2:15 ~ 分母可能为零，请把这半句放进 [ ] 里",
        "[{政府采购支出总额 除以 车辆总数}] ~ 2:16 ~ 这里看不懂“除以”",
        "[{原因 政府采购支出总额}] ~ 2:18 ~ 比上年",
        "{原因 政府采购支出总额 比上年} ~ 2:18 ~ 请把这半句放进 [ ] 里",
        "{预算 政府采购支出总额} ~ 2:6 ~ 这个数没有预算",
        "{金额} ~ 2:6 ~ “金额”只能写在",
        "{此} ~ 2:6 ~ “此”只能写在“句”里",
        "{句 没有} ~ 2:8 ~ 没有叫“没有”的句",
        "{填 主要用处 车辆总数} ~ 2:8 ~ 没有叫“主要用处”的栏。相近的有：主要用于",
        "{各 车辆 以 “、”：{名称}} ~ 2:8 ~ 没有叫“车辆”的组",
        "{每项 以 “、”：{名称}} ~ 2:9 ~ 表.列",
        "{每行 其他事项 以 “、”：甲} ~ 2:9 ~ 行是固定的",
        "[若 有 车辆总数 甲] ~ 2:15 ~ 条件后面要写“：”",
        "[若 口径 等于 部门：甲] ~ 2:11 ~ 是",
        "多了] ~ 2:7 ~ 多出了“]”",
        "[没有写完 ~ 2:6 ~ 没有写右边的“]”",
        "若 有 车辆总数： ~ 2:14 ~ 下面要有缩进的段落",
        "否则： ~ 2:5 ~ 前面要有同级的“若”",
      })
  void in_the_text(String line, String place, String says) {
    assertThatThrownBy(() -> Small.template("一、总体\n    " + line + "\n"))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("narrative.txt:" + place + ":")
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "总体 ~ 1:1 ~ 顶格的行要写",
        "令 车辆总数 = 收支总表[收入总计].金额 ~ 1:3 ~ 已经有叫“车辆总数”的了",
        "令 甲 = 收支总表[收入总计] ~ 1:17 ~ 要写“.列名”",
        "令 甲 = 收支总表.金额 ~ 1:7 ~ 没有叫“收支总表.金额”的数",
        "句 甲 = 没有用到 ~ 1:1 ~ 这一句没有用到",
      })
  void at_the_top(String line, String place, String says) {
    assertThatThrownBy(() -> Small.template(line + "\n"))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("narrative.txt:" + place + ":")
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'行 甲' ~ 1:1 ~ 这里要写“表 表名”",
        "'表 甲|    行 乙' ~ 2:5 ~ 这里要写“注",
        "'表 甲|    块 乙|        栏 丙：上年 金额' ~ 2:5 ~ 没有用处是“键”的栏",
        "'表 甲|    块 乙|        栏 丙：钥匙' ~ 3:13 ~ 用处要写",
        "'表 甲|    块 乙|        栏 丙：键|        行 丁：钱' ~ 4:13 ~ 这里要写类别",
        "'表 甲|    块 乙 备 很多' ~ 2:11 ~ 要写行数",
        "'  表 甲' ~ 1:3 ~ 不应缩进",
        "'表 甲|    块 乙|  注 丙' ~ 3:3 ~ 缩进",
      })
  void in_the_input_sheets(String lines, String place, String says) {
    assertThatThrownBy(() -> InputSheets.parse("inputs.txt", lines.replace('|', '\n')))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("inputs.txt:" + place + ":")
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'百分比 = 1' ~ 1:1 ~ 这里要写“样式 样式名”",
        "'样式 甲|    百分比小数位数 1' ~ 2:5 ~ 名称 = 值",
        "'样式 甲|    百分比小数位数 = 一' ~ 2:14 ~ 要写数字",
        "'样式 甲|    百分比小数位数 第五 = 1' ~ 2:5 ~ 名称和部分",
        "'样式 甲 同 乙' ~ 1:8 ~ 要写在前面",
        "'# 空的' ~ 1:1 ~ 至少要写一个样式",
      })
  void in_the_profiles(String lines, String place, String says) {
    assertThatThrownBy(() -> TextStyles.parse("profiles.txt", lines.replace('|', '\n')))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("profiles.txt:" + place + ":")
        .hasMessageContaining(says);
  }
}
