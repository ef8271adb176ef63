package gongkai.text.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the claims of a section: number by number, with the words that stand before each. */
public final class ClaimReader {
  public static final String RISE = "增加|上升|增长|提高";
  public static final String FALL = "减少|下降|降低|压减";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\dA-Za-z.])-?\\d+(?:\\.\\d+)?(?![\\dA-Za-z])|(?<!基本)(持平|无变动|无变化|没有变化)(?!全年|年初|预算)");
  private static final Pattern UNIT =
      Pattern.compile(
          "^(百万元|万元|亿元|千元|元|万(?![辆人个户台家项件余多])|%|辆|人次|批次|台\\(套\\)|台|套|家次|家|场次|场|个|人|批|次"
              + "|项|名|条|份|件|户|篇|分(?![类别项析为行之]))");
  private static final Pattern NO_FIGURE = Pattern.compile("^(年|月|日|时|号|级|类\\)|款\\)|项\\)|[-/])");
  private static final Pattern THRESHOLD = Pattern.compile("^(?:\\(含\\))?(?:及?以[上下内])");
  private static final Pattern RANGE = Pattern.compile("%[-)、]");
  private static final Pattern LISTED =
      Pattern.compile("(?:^|[\\n。;:])\\(?$|(?:^|[\\n。;:])\\d{1,2}[.、]?$");
  private static final Pattern REASON =
      Pattern.compile("原因|主要(?:是|用于(?!以下)|成效|为)|由于|用于(?!以下)|主要产出|截至");
  private static final Pattern MOVED =
      Pattern.compile("(" + RISE + "|" + FALL + ")(?:\\([^()]{2}\\))?(?:了|额|率|幅度?)?(?:为|约|达)?$");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:与|比|较|同)(?:20\\d\\d年度?|上一?年度?|去年|年初)?(?:同期)?(?:年初|当年|部门|单位|全年)?(?:预算|决算)?(?:执行)?数?(?:相比)?[,:]?");
  private static final Pattern PLAN =
      Pattern.compile("(年初|全年|调整后?)?预算(?:数|安排|支出|资金)*(?:总额)?(?:均|共|合计)*(?:为|是)?$");
  private static final Pattern OF_YEAR =
      Pattern.compile("(20\\d\\d)年度?(?:当年|年初|部门|单位)*(?:预算|决算)(?:执行|安排)?(?:数|支出)?(?:为|是)?$");
  private static final Pattern SHARE = Pattern.compile("占([^,;。:]*?)(?:的?比[例重]为?|的|为)?$");
  private static final Pattern DONE =
      Pattern.compile("(?:完成了?(?:年初|全年|当年|本年|调整)?(?:预算)?数?的?|(?:执行|完成|支付)率(?:为|达到?)?)$");
  private static final Pattern NOUN = Pattern.compile("[\\p{IsHan}&&[^的各均共约为是达与和及其中分别合计]]{2,}");
  private static final Pattern ANY_NOUN = Pattern.compile("[\\p{IsHan}&&[^的各均共约为是达年度中其]]");
  private static final Pattern CARRIES_ON =
      Pattern.compile("^(?:与|较|比|同|完成|占|年初|全年|支出决算|决算|执行|其中|20\\d\\d年(?:当年)?(?:预算|决算))");
  private static final String NAME =
      "([^()。,;:\\d\\n]{2,50}(?:\\([^()]{1,12}\\)[^()。,;:\\n]{0,20})?)";
  private static final Pattern ITEM =
      Pattern.compile(
          "(\\p{IsHan}[\\p{IsHan}、]{1,30})\\((?:\\d{3})?类\\)"
              + NAME
              + "\\((?:\\d{2})?款\\)"
              + NAME
              + "\\((?:\\d{2})?项\\)");

  /** The heading of what is said about one project. */
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?:^|\\n|。)(?:\\d{1,2}[.、]|\\(\\d{1,2}\\))?([^。\\n,;:]{2,40}?)(?:项目)?(?:绩效)?自评综述:");

  private final String text;
  private final Lexicon lexicon;
  private final int year;
  private final boolean planning;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<int[]> items = new ArrayList<>();
  private final List<Topic> itemTopics = new ArrayList<>();
  private Topic topic;
  private Claim before;
  private int spoken;

  /**
   * @param year the year that the text is about; 0 when it is not known
   * @param planning whether it is about a budget, so that 预算数 are the amounts of the year
   */
  private ClaimReader(String text, Lexicon lexicon, int year, boolean planning) {
    this.text = text;
    this.lexicon = lexicon;
    this.year = year;
    this.planning = planning;
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      items.add(new int[] {item.start(), item.end()});
      String path = String.join("/", item.group(1), item.group(2), item.group(3));
      itemTopics.add(new Topic(Topic.Kind.ITEM, path));
    }
    boolean none = items.isEmpty();
    Matcher summary = SUMMARY.matcher(text);
    while (none && summary.find()) {
      items.add(new int[] {summary.start(), summary.end()});
      itemTopics.add(new Topic(Topic.Kind.ROW, summary.group(1)));
    }
  }

  /** All numbers of a section that claim something, in order. */
  public static List<Claim> read(Passage passage, Lexicon lexicon, int year, boolean planning) {
    return new ClaimReader(passage.words(), lexicon, year, planning).all();
  }

  private List<Claim> all() {
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (number.group(1) == null) {
        read(number.start(), number.end());
      } else {
        even(number.start(), number.end());
      }
    }
    return claims;
  }

  /** Said to be what it was the year before. */
  private void even(int start, int end) {
    int stop = stop(start);
    leaveTopic(stop);
    String sentence = text.substring(stop, start);
    var draft = new Draft(start, end, end, "", sentence, lead(sentence, start), item(start));
    Matcher compared = COMPARED.matcher(draft.lead());
    boolean reason = REASON.matcher(sentence.substring(sentence.lastIndexOf(';') + 1)).find();
    boolean budget =
        !planning
            && sentence.substring(sentence.lastIndexOf('。') + 1).matches("(?s).*预算数?[^,;。]{0,3}$");
    if (!reason && !budget && compared.find()) {
      Topic whose = changed(draft, draft.lead());
      add(
          new Claim(
              ClaimRole.CHANGE, whose, BigDecimal.ZERO, "", null, null, draft.from, start, end));
    }
  }

  private String lead(String sentence, int start) {
    return sentence.substring(Math.max(0, spoken - start + sentence.length()));
  }

  private void read(int start, int end) {
    String tail = text.substring(end, Math.min(text.length(), end + 8));
    if (tail.startsWith("年") && end - start == 4) {
      add(
          new Claim(
              ClaimRole.YEAR, null, value(start, end), "年", null, null, start, start, end + 1));
      return;
    }
    if (NO_FIGURE.matcher(tail).find() || isNumbering(start, tail) || isTitle(start)) {
      return;
    }
    Matcher unit = UNIT.matcher(tail);
    String measure = unit.find() ? unit.group(1) : "";
    int after = end + measure.length();
    boolean range =
        RANGE
            .matcher(
                text.substring(start, after)
                    + text.substring(after, Math.min(text.length(), after + 2)))
            .find();
    boolean threshold = range || THRESHOLD.matcher(text.substring(after)).lookingAt();
    if (threshold
        || (measure.isEmpty() && end - start > 4 && !text.substring(start, end).contains("."))) {
      return;
    }
    measure = measure.equals("万") ? "万元" : measure;
    int stop = stop(start);
    leaveTopic(stop);
    Claim claim = claim(start, end, after, measure, text.substring(stop, start));
    add(claim);
    before = claim;
    spoken = after;
    topic = claim.topic() == null ? topic : claim.topic();
  }

  private void add(Claim claim) {
    claims.add(claim);
    if (claim.topic() != null) {
      claim.topic().claims().add(claim);
    }
  }

  private BigDecimal value(int start, int end) {
    return new BigDecimal(text.substring(start, end));
  }

  private boolean isNumbering(int start, String tail) {
    String lead = text.substring(Math.max(0, start - 2), start);
    boolean listed = start == 0 || LISTED.matcher(lead).find();
    return (listed && tail.matches("(?s)^(?:\\)|[.、](?!\\d)).*")) || lead.endsWith("第");
  }

  /** Inside 《》 or 〔〕 a number is part of a name. */
  private boolean isTitle(int start) {
    String lead = text.substring(Math.max(0, start - 60), start);
    return lead.lastIndexOf('《') > lead.lastIndexOf('》')
        || lead.lastIndexOf('〔') > lead.lastIndexOf('〕');
  }

  /** Where the sentence or paragraph around a place begins. */
  private int stop(int at) {
    return Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  }

  /** A paragraph ends what is spoken of; a sentence does unless the next one carries on. */
  private void leaveTopic(int stop) {
    if (topic == null || spoken >= stop) {
      return;
    }
    boolean paragraph = text.substring(spoken, stop).indexOf('\n') >= 0;
    if (paragraph || !CARRIES_ON.matcher(text.substring(stop)).find()) {
      topic = null;
      before = null;
    }
  }

  private Claim claim(int start, int end, int after, String unit, String sentence) {
    Topic item = item(start);
    String lead = lead(sentence, start);
    boolean reason = REASON.matcher(sentence.substring(sentence.lastIndexOf(';') + 1)).find();
    var draft = new Draft(start, end, after, unit, sentence, lead, item);
    if (reason && (unit.endsWith("元") || unit.equals("%"))) {
      Lexicon.Found found = lexicon.before(sentence);
      boolean row = found != null && found.kind() == Topic.Kind.ROW && unit.endsWith("元");
      return row
          ? draft.from(found.start()).claim(ClaimRole.NOW, topicOf(found, ClaimRole.NOW))
          : draft.claim(ClaimRole.OTHER, null);
    }
    if (unit.equals("%")) {
      return percent(draft);
    }
    Matcher moved = MOVED.matcher(lead);
    if (moved.find()) {
      return draft.moved(
          ClaimRole.CHANGE, changed(draft, lead.substring(0, moved.start())), moved.group(1));
    }
    return amount(draft);
  }

  private Claim percent(Draft draft) {
    Matcher share = SHARE.matcher(draft.lead());
    if (share.find()) {
      return share(draft, share);
    }
    if (DONE.matcher(draft.lead()).find()) {
      Lexicon.Found found = lexicon.before(DONE.matcher(draft.lead()).replaceFirst(""));
      Topic whose =
          draft.item() != null ? draft.item() : found == null ? topic : topicOf(found, null);
      return draft.claim(ClaimRole.COMPLETION, whose);
    }
    Matcher moved = MOVED.matcher(draft.lead());
    if (moved.find()) {
      Topic whose = changed(draft, draft.lead().substring(0, moved.start()));
      return draft.moved(ClaimRole.RATE, whose, moved.group(1));
    }
    return draft.claim(ClaimRole.OTHER, null);
  }

  /** A share is of the amount right before it, unless its own clause says of what. */
  private Claim share(Draft draft, Matcher share) {
    String clause = draft.lead().substring(0, share.start());
    clause = clause.substring(Math.max(clause.lastIndexOf(','), clause.lastIndexOf(';')) + 1);
    boolean own = NOUN.matcher(clause).find();
    Topic part = own ? topicOf(lexicon.before(clause), null) : before == null ? null : topic;
    return draft.share(part, share.group(1), own ? clause : null);
  }

  private Claim amount(Draft draft) {
    Lexicon.Found found = lexicon.before(draft.sentence());
    if (draft.item() != null) {
      boolean plain = draft.isMoney() && !ANY_NOUN.matcher(rest(draft.lead())).find();
      return plain
          ? draft.claim(role(draft.lead()), draft.item())
          : draft.claim(ClaimRole.OTHER, null);
    }
    if (found != null) {
      ClaimRole role =
          draft.isMoney() ? role(found.between().isEmpty() ? "" : draft.sentence()) : ClaimRole.NOW;
      return draft.from(found.start()).claim(role, topicOf(found, role));
    }
    ClaimRole role = role(draft.lead());
    if (!draft.isMoney()) {
      return draft.claim(ClaimRole.OTHER, null);
    }
    String noun = noun(draft.lead());
    return noun.isEmpty()
        ? draft.claim(topic == null ? ClaimRole.OTHER : role, topic)
        : draft.claim(role, opened(new Topic(Topic.Kind.WORDS, noun)));
  }

  /** What a lead names besides the words that say in which role an amount stands. */
  private static String noun(String lead) {
    String rest = rest(lead);
    Matcher noun = NOUN.matcher(rest);
    return noun.find() ? rest.substring(noun.start()) : "";
  }

  private static String rest(String lead) {
    String rest = lead.substring(lead.lastIndexOf("项)") < 0 ? 0 : lead.lastIndexOf("项)") + 2);
    rest = PLAN.matcher(OF_YEAR.matcher(rest).replaceFirst("")).replaceFirst("");
    rest = rest.replaceFirst("(?:支出)?(?:决算|执行)数?(?:为|是)?$", "").replaceFirst("(?:为|是|共|约)+$", "");
    int mark =
        Math.max(rest.lastIndexOf(','), Math.max(rest.lastIndexOf(';'), rest.lastIndexOf(':')));
    return rest.substring(mark + 1).replaceFirst("^项目$", "");
  }

  private ClaimRole role(String lead) {
    Matcher ofYear = OF_YEAR.matcher(lead);
    if (ofYear.find()) {
      int said = Integer.parseInt(ofYear.group(1));
      return said == year ? ClaimRole.NOW : said == year - 1 ? ClaimRole.PRIOR : ClaimRole.OTHER;
    }
    Matcher plan = PLAN.matcher(lead);
    if (planning || !plan.find()) {
      return ClaimRole.NOW;
    }
    return "年初".equals(plan.group(1)) ? ClaimRole.INITIAL : ClaimRole.BUDGET;
  }

  /** Whose change is told: as its words say, else of what was spoken of last. */
  private Topic changed(Draft draft, String words) {
    if (draft.item() != null) {
      return draft.item();
    }
    String rest = COMPARED.matcher(words).replaceAll("");
    rest = rest.substring(Math.max(rest.lastIndexOf(','), rest.lastIndexOf(';')) + 1);
    Lexicon.Found found = lexicon.before(rest);
    if (found != null) {
      return topicOf(found, ClaimRole.CHANGE);
    }
    return NOUN.matcher(rest).find() ? opened(new Topic(Topic.Kind.WORDS, rest)) : topic;
  }

  /** What a name means here; another one of the same name when it has said this already. */
  private Topic topicOf(Lexicon.Found found, ClaimRole role) {
    if (found == null) {
      return null;
    }
    for (int at = topics.size() - 1; at >= 0; at--) {
      Topic known = topics.get(at);
      if (known.isAbout(found.kind(), found.name())) {
        boolean said = role != null && known.last(role) != null;
        return said ? opened(new Topic(found.kind(), found.name())) : known;
      }
    }
    return opened(new Topic(found.kind(), found.name()));
  }

  private Topic opened(Topic next) {
    topics.add(next);
    return next;
  }

  /** The item whose paragraph a place stands in, or null. */
  private Topic item(int at) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i)[1] <= at) {
        return text.substring(items.get(i)[1], at).indexOf('\n') < 0 ? itemTopics.get(i) : null;
      }
    }
    return null;
  }

  /** A claim in the making. */
  private final class Draft {
    private final int start;
    private final int end;
    private final int after;
    private final String unit;
    private final String sentence;
    private final String lead;
    private final Topic item;
    private int from;

    Draft(int start, int end, int after, String unit, String sentence, String lead, Topic item) {
      this.start = start;
      this.end = end;
      this.after = after;
      this.unit = unit;
      this.sentence = sentence;
      this.lead = lead;
      this.item = item;
      int clause = Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1;
      this.from = start - lead.length() + clause;
    }

    String sentence() {
      return sentence;
    }

    String lead() {
      return lead;
    }

    Topic item() {
      return item;
    }

    boolean isMoney() {
      return unit.endsWith("元");
    }

    Draft from(int inSentence) {
      from = start - sentence.length() + inSentence;
      return this;
    }

    Claim claim(ClaimRole role, Topic whose) {
      return new Claim(role, whose, value(start, end), unit, null, null, from, start, after);
    }

    Claim moved(ClaimRole role, Topic whose, String word) {
      boolean rises = word.matches(RISE);
      return new Claim(role, whose, value(start, end), unit, null, rises, from, start, after);
    }

    Claim share(Topic part, String whole, String own) {
      int at = own == null && before != null ? before.from() : from;
      return new Claim(
          ClaimRole.SHARE, part, value(start, end), unit, whole, null, at, start, after);
    }
  }
}
