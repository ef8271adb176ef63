package gongkai.demo;

import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.login.Access;
import gongkai.access.login.Person;
import gongkai.access.login.PersonDetails;
import gongkai.access.unit.BudgetUnit;
import gongkai.desk.Desk;
import gongkai.desk.Examiner;
import gongkai.desk.Filed;
import gongkai.desk.Filer;
import gongkai.desk.Upload;
import gongkai.review.DueDates.DueDate;
import gongkai.review.Review;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fills an empty installation with a town, so that every page has something to show. */
public final class Demonstration {
  private static final String ADMINISTRATOR = "guanli";
  private static final Actor DEMO = new Actor("(演示)", "-");
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final List<DueDate> DUE =
      List.of(
          new DueDate("final-accounts", 2023, LocalDate.of(2024, 9, 20)),
          new DueDate("final-accounts", 2024, LocalDate.of(2025, 9, 20)),
          new DueDate("budget", 2025, LocalDate.of(2025, 3, 10)),
          new DueDate("budget", 2026, LocalDate.of(2026, 3, 10)));

  private final Access access;
  private final Desk desk;
  private final Review review;
  private final Examiner examiner;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Sample> samples = new HashMap<>();

  public Demonstration(Access access, Desk desk, Review review, Examiner examiner) {
    this.access = access;
    this.desk = desk;
    this.review = review;
    this.examiner = examiner;
  }

  /** Fills it, and tells once how to log in. */
  public List<DemoAccount> fill() {
    Town.UNITS.forEach(unit -> access.units().save(unit, DEMO));
    List<DemoAccount> accounts = new ArrayList<>(List.of(administrator()));
    Town.PEOPLE.forEach(somebody -> accounts.add(person(somebody)));
    DUE.forEach(it -> review.dueDates().set(DEMO, it.family(), it.year(), it.day()));
    Town.PLANS.forEach(this::carryOut);
    return accounts;
  }

  private DemoAccount administrator() {
    String password = password();
    String key = access.links().administrator(DEMO);
    access.links().makeAdministrator(key, ADMINISTRATOR, "赵管理", password, DEMO.address());
    return new DemoAccount(ADMINISTRATOR, password, "管理员");
  }

  private DemoAccount person(Town.Somebody it) {
    String password = password();
    Person person =
        access.people().add(new PersonDetails(it.login(), it.name(), it.role(), it.units()), DEMO);
    String key = access.links().password(person.id(), DEMO);
    access.links().choosePassword(key, password, DEMO.address());
    String units = it.units().stream().sorted().findFirst().map(this::name).orElse("");
    return new DemoAccount(it.login(), password, it.role().label() + "，" + units);
  }

  private String name(String code) {
    return access.units().tree().unit(code).map(BudgetUnit::name).orElse("全部单位");
  }

  private void carryOut(Town.Plan plan) {
    switch (plan.fate()) {
      case FILED -> file(plan, false);
      case WITH_ERROR -> file(plan, true);
      case APPROVED -> approve(file(plan, false));
      case RETURNED -> giveBack(file(plan, true));
      case MENDED, MENDED_AND_APPROVED -> {
        giveBack(file(plan, true));
        Filed mended = file(plan, false);
        if (plan.fate() == Town.Fate.MENDED_AND_APPROVED) {
          approve(mended);
        }
      }
    }
  }

  private Filed file(Town.Plan plan, boolean slip) {
    Sample sample = samples.computeIfAbsent(plan.sample(), it -> Sample.read(it, examiner));
    BudgetUnit unit = access.units().tree().unit(plan.unit()).orElseThrow();
    byte[] bytes = sample.like(words(plan, unit), plan.factor(), slip);
    String login =
        Town.PEOPLE.stream()
            .filter(it -> it.role() == Role.ACCOUNTANT && it.units().contains(plan.unit()))
            .findFirst()
            .orElseThrow()
            .login();
    String kind = plan.sample().startsWith("budget") ? "预算" : "决算";
    String fileName = "%s%d年%s公开.xlsx".formatted(unit.name(), plan.year(), kind);
    var filer =
        new Filer(new Actor(login, DEMO.address()), login, it -> access.units().match(it).unit());
    return desk.file(new Upload(fileName, () -> bytes), filer, stage -> {});
  }

  /** What the made-up samples call their unit and their year. */
  private static UnaryOperator<String> words(Town.Plan plan, BudgetUnit unit) {
    int theirs = plan.sample().startsWith("budget") ? 2026 : 2024;
    int apart = plan.year() - theirs;
    return text -> {
      String named = text.replace("示例区经济和信息化局", unit.name()).replace("示例市信息中心", unit.name());
      return apart == 0
          ? named
          : named
              .replace(String.valueOf(theirs - 1), String.valueOf(plan.year() - 1))
              .replace(String.valueOf(theirs), String.valueOf(plan.year()));
    };
  }

  private void approve(Filed filed) {
    if (!filed.report().hasErrors()) {
      var version = filed.receipt().version();
      review.reviews().approve(judge(), version.submission(), version.n(), "数据完整，准予公开。");
    }
  }

  private void giveBack(Filed filed) {
    var version = filed.receipt().version();
    review.reviews().giveBack(judge(), version.submission(), version.n(), "表间数据不一致，请按审核提示核对后重新报送。");
  }

  private static Actor judge() {
    return new Actor(Town.BUREAU, DEMO.address());
  }

  private String password() {
    var password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password.append(i > 0 && i % 4 == 0 ? "-" : "");
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}
