package gongkai.http.api;

import gongkai.access.Action;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Lists;
import gongkai.http.request.Askers;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import gongkai.review.DueDates;
import gongkai.review.Ledger;
import gongkai.review.Ledgers;
import gongkai.review.Reminder;
import gongkai.review.State;
import gongkai.table.Unit;
import gongkai.workbook.Listing;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where all units stand, what is due when, and whom to remind. */
public final class LedgerApi {
  private static final int PAGE_SIZE = 50;
  private static final int LARGEST = 500;
  private static final String EVERY = "all";
  private final Ledgers ledgers;
  private final DueDates dueDates;
  private final Forms forms;
  private final Askers askers;

  public LedgerApi(Ledgers ledgers, DueDates dueDates, Forms forms, Askers askers) {
    this.ledgers = ledgers;
    this.dueDates = dueDates;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    String due = "/api/v1/due-dates/{family}/{year}";
    return List.of(
        Route.get("/api/v1/ledger", Need.narrowed(Action.VIEW), this::ledger),
        Route.get("/api/v1/ledger.xlsx", Need.narrowed(Action.VIEW), this::workbook),
        Route.get("/api/v1/reminders", Need.narrowed(Action.VIEW), this::reminder),
        Route.get("/api/v1/due-dates", Need.OPEN, this::dueDates),
        Route.put(due, Need.of(Action.SET_DUE_DATES), this::setDueDate),
        Route.delete(due, Need.of(Action.SET_DUE_DATES), this::clearDueDate));
  }

  /** A column as the interface shows it. */
  record ColumnView(String family, String form, int year, String due, Map<State, Integer> counts) {}

  /** A cell as the interface shows it. */
  record CellView(
      State state,
      String stateLabel,
      String id,
      int version,
      String filedAt,
      int errors,
      boolean late) {
    static CellView of(Ledger.Cell it) {
      return new CellView(
          it.state(),
          it.state().label(),
          it.submission(),
          it.version(),
          it.filedAt() == null ? null : it.filedAt().toString(),
          it.errors(),
          it.late());
    }
  }

  /** A line as the interface shows it. */
  record LineView(Unit unit, String department, List<CellView> cells) {
    static LineView of(Ledger.Line it) {
      return new LineView(
          it.unit(), it.department(), it.cells().stream().map(CellView::of).toList());
    }
  }

  /** One page of a ledger; the counts are of all pages. */
  record LedgerView(
      List<ColumnView> columns, List<LineView> items, int page, int pages, int size, int total) {}

  /** A due date as the interface shows it. */
  record DueDateView(String family, int year, String day) {}

  /** All due dates. */
  record DueDatesView(List<DueDateView> dueDates) {}

  private void ledger(Context ctx) {
    Ledger ledger = asked(ctx);
    List<Ledger.Line> lines = filtered(ctx, ledger);
    int size = Queries.number(ctx, "size", PAGE_SIZE);
    int page = Queries.number(ctx, "page", 1);
    if (page < 1 || size < 1 || size > LARGEST) {
      throw new Rejected("bad-page", "页码从 1 开始，每页 1 至 %d 条，请修改后重试。".formatted(LARGEST));
    }
    List<LineView> items =
        lines.stream().skip((long) size * (page - 1)).limit(size).map(LineView::of).toList();
    int pages = Math.max(1, (lines.size() + size - 1) / size);
    ctx.json(new LedgerView(columns(ledger), items, page, pages, size, lines.size()));
  }

  private List<ColumnView> columns(Ledger ledger) {
    List<ColumnView> columns = new ArrayList<>();
    for (int i = 0; i < ledger.columns().size(); i++) {
      Ledger.Column it = ledger.columns().get(i);
      String due = it.due() == null ? null : it.due().toString();
      columns.add(
          new ColumnView(it.family(), forms.name(it.family()), it.year(), due, ledger.counts(i)));
    }
    return columns;
  }

  /**
   * The ledger of the years and families asked for; unless named, of the latest year, and of the
   * families that something is due or was filed in.
   */
  public Ledger asked(Context ctx) {
    List<Integer> years =
        ctx.queryParams("year").stream()
            .filter(it -> !it.isBlank() && !it.equals(EVERY))
            .map(LedgerApi::year)
            .sorted((a, b) -> b - a)
            .distinct()
            .toList();
    List<String> families =
        ctx.queryParams("template").stream().filter(it -> !it.isBlank()).distinct().toList();
    Ledger ledger =
        ledgers.draw(
            askers.units(ctx, Action.VIEW).orElse(null),
            isEvery(ctx) ? ledgers.years() : years.isEmpty() ? List.of(latest()) : years,
            families.isEmpty() ? forms.families() : families);
    return families.isEmpty() ? ledger.withoutIdleColumns() : ledger;
  }

  /** The years that can be asked for: those of filings, of due dates and of templates. */
  public List<Integer> years() {
    return Stream.concat(ledgers.years().stream(), forms.years().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Whether all years are asked for that anything was filed for or is due in. */
  public static boolean isEvery(Context ctx) {
    return ctx.queryParams("year").contains(EVERY);
  }

  private int latest() {
    List<Integer> known = ledgers.years();
    return known.isEmpty() ? years().stream().findFirst().orElse(0) : known.get(0);
  }

  /** The lines that the request asks for: by part of the unit's name or code, and by state. */
  public static List<Ledger.Line> filtered(Context ctx, Ledger ledger) {
    String unit = Queries.text(ctx, "unit");
    State state = state(Queries.text(ctx, "state"));
    return ledger.lines().stream()
        .filter(line -> unit == null || isNamed(line, unit))
        .filter(line -> state == null || line.cells().stream().anyMatch(it -> it.state() == state))
        .toList();
  }

  private static boolean isNamed(Ledger.Line line, String part) {
    String code = line.unit().code();
    return line.unit().name().contains(part)
        || line.department().contains(part)
        || (code != null && code.startsWith(part));
  }

  private static Integer year(String value) {
    if (!value.matches("\\d{4}")) {
      throw new Rejected("bad-parameter", "参数 year 应是四位数的年度，如 2024。");
    }
    return Integer.valueOf(value);
  }

  private static State state(String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(State.values())
        .filter(it -> it.name().equalsIgnoreCase(value) || it.label().equals(value))
        .findFirst()
        .orElseThrow(() -> new Rejected("bad-parameter", "参数 state 只能是未报、已报、有错误、已退回或已通过。"));
  }

  private void workbook(Context ctx) {
    Ledger ledger = asked(ctx);
    List<String> heading = new ArrayList<>(List.of("主管部门", "单位编码", "单位名称"));
    ledger.columns().forEach(it -> heading.add(it.year() + "年" + forms.name(it.family())));
    List<List<Object>> lines = new ArrayList<>();
    for (Ledger.Line line : filtered(ctx, ledger)) {
      List<Object> fields = new ArrayList<>();
      fields.add(line.department());
      fields.add(line.unit().code());
      fields.add(line.unit().name());
      line.cells()
          .forEach(
              it -> fields.add(it.state().label() + (it.late() ? "（" + it.lateness() + "）" : "")));
      lines.add(fields);
    }
    Lists.xlsx(ctx, "报送台账", List.of(new Listing.Sheetful("报送台账", heading, lines)));
  }

  private void reminder(Context ctx) {
    Ledger ledger = asked(ctx);
    var text = new StringBuilder();
    for (int i = 0; i < ledger.columns().size(); i++) {
      text.append(Reminder.text(ledger, i, forms.name(ledger.columns().get(i).family())));
    }
    ctx.contentType("text/plain;charset=utf-8").result(text.toString());
  }

  private void dueDates(Context ctx) {
    ctx.json(
        new DueDatesView(
            dueDates.all().stream()
                .map(it -> new DueDateView(it.family(), it.year(), it.day().toString()))
                .toList()));
  }

  private void setDueDate(Context ctx) {
    set(ctx, day(Queries.required(ctx, "day")));
  }

  private void clearDueDate(Context ctx) {
    set(ctx, null);
  }

  private void set(Context ctx, LocalDate day) {
    String family = ctx.pathParam("family");
    if (!forms.families().contains(family)) {
      throw new Rejected("no-template", "没有这类模板：" + family + "。");
    }
    dueDates.set(askers.of(ctx).actor(), family, year(ctx.pathParam("year")), day);
    dueDates(ctx);
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new Rejected("bad-parameter", "参数 day 应是日期，如 2025-08-20。");
    }
  }
}
