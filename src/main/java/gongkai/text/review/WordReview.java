package gongkai.text.review;

import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Folded;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years that were not updated, units that were left out, numbers that were dropped. */
final class WordReview {
  private static final Pattern COMPARED =
      Pattern.compile("(?:与|比|较|同)(20\\d\\d)年(?:度|相比|决算|预算|同期|增|减|上|下|持平)");
  private static final Pattern OF_YEAR =
      Pattern.compile(
          "(?:^|[\\n"
              + "。;(:]|\\d{1,2}[.、]|UNIT,?|我(?:单位|部门)在|组织对|截至)(20\\d\\d)年度?(?!(?:当年|年初|部门|单位)*(?:预算|决算)(?:执行)?数)");
  private static final Pattern OF_ITEM =
      Pattern.compile(
          "(?:项\\)|[,;](?=20\\d\\d年(?:共|预算安排))|(?:^|[\\n。;])(?![与比较同对])[^,。;\\d]{4,40}"
              + "[局委院会处心校所室站厅办部)])(20\\d\\d)年(?:度|共|预算数|预算安排)");
  private static final Pattern EXECUTED = Pattern.compile("(20\\d\\d)年(?:当年)?预算执行数");
  private static final Pattern CLOSED = Pattern.compile("截至(20\\d\\d)年\\d{1,2}月\\d{1,2}日");
  private static final String MOVED = "(?:增长|下降|降低|增加|减少)";
  private static final Pattern NO_PERCENT =
      Pattern.compile("(?:增长|下降|降低)\\d+(?:\\.\\d+)?(?![\\d.%万亿元倍个人家辆台项次])");
  private static final Pattern NO_UNIT =
      Pattern.compile("(?:支出|收入|决算|预算|总计|合计)(?:数|为|数为)?\\d+\\.\\d+(?:万(?!元)|(?![\\d万亿元%百千]))");
  private static final Pattern DROPPED =
      Pattern.compile(
          "(?<=[\\p{IsHan})&&[^亿百千十几数余多两一二三四五六七八九位]])万元|(?<=\\p{IsHan})%|(?:车辆|用车|保有量为?)辆|(?:团组|批次)个(?!数)|(?:累计|个,)人次");
  private final PassageReview review;
  private final Known known;

  WordReview(PassageReview review, Known known) {
    this.review = review;
    this.known = known;
  }

  void review() {
    Integer year = review.knowledge().filing().year();
    if (year != null) {
      boolean planning = review.plan().planning();
      years(COMPARED, year - 1);
      if (!review.plan().titles().isEmpty()) {
        years(CLOSED, planning ? year - 1 : year);
      }
      years(ofYear(), year);
      years(OF_ITEM, year);
      years(EXECUTED, year - 1);
      nearby(year);
    }
    review.tried(TextCheck.UNITS);
    tell(NO_PERCENT, "百分比后面少了 %，请补上");
    tell(NO_UNIT, "金额后面少了单位，请补上“万元”");
    tell(DROPPED, "这里少了数字，请补上");
    inYuan();
  }

  private Pattern ofYear() {
    var unit = review.knowledge().filing().unit();
    String name = unit == null || unit.name() == null ? "本单位" : Folded.fold(unit.name());
    return Pattern.compile(OF_YEAR.pattern().replace("UNIT", Pattern.quote(name)));
  }

  private void years(Pattern pattern, int expected) {
    Matcher said = pattern.matcher(review.text());
    while (said.find()) {
      review.tried(TextCheck.YEARS);
      review.bind(said.start(1), said.end(1) + 1);
      boolean closed = said.group().startsWith("截至") && pattern != CLOSED && isDay(said.end(1));
      if (!closed && Integer.parseInt(said.group(1)) != expected) {
        review
            .fail(TextCheck.YEARS, said.start(1), Math.min(review.text().length(), said.end() + 6))
            .word("年度", Integer.toString(expected))
            .report();
      }
    }
  }

  /** Years elsewhere in a sentence are this one or the last. */
  private void nearby(int year) {
    for (Claim claim : review.claims()) {
      int said = claim.role() == ClaimRole.YEAR ? claim.value().intValue() : 0;
      if (said == year || said == year - 1) {
        review.bind(claim);
      }
    }
  }

  private boolean isDay(int at) {
    return review.text().substring(at).matches("(?s)年\\d{1,2}月.*");
  }

  private void tell(Pattern pattern, String what) {
    Matcher found = pattern.matcher(review.text());
    while (found.find()) {
      review.fail(TextCheck.UNITS, found.start(), found.end()).word("怎样", what).report();
    }
  }

  /** An amount of parts of 元 among amounts in 万元 lost its 万. */
  private void inYuan() {
    long wan = review.claims().stream().filter(it -> it.unit().equals("万元")).count();
    for (Claim claim : review.claims()) {
      boolean yuan = claim.unit().equals("元") && claim.role() != ClaimRole.OTHER;
      boolean told = yuan && known.of(claim.topic(), claim.role()).size() > 0;
      if (yuan && wan > 1 && (!told || claim.value().signum() == 0)) {
        review.fail(TextCheck.UNITS, claim).word("怎样", "别处都是万元，请核对这里的“元”").report();
      }
    }
  }
}
