package gongkai.access.login;

import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.access.unit.UnitTree;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Those who may log in; they are added, changed and disabled, never deleted. */
public final class People {
  private final Database database;
  private final AuditLog log;
  private final Passwords passwords;
  private final Supplier<UnitTree> tree;
  private final Clock clock;

  People(
      Database database, AuditLog log, Passwords passwords, Supplier<UnitTree> tree, Clock clock) {
    this.database = database;
    this.log = log;
    this.passwords = passwords;
    this.tree = tree;
    this.clock = clock;
  }

  /** Everybody, by log-in name, who is disabled last. */
  public List<Person> all() {
    return database.read(handle -> new PersonRows(handle).all());
  }

  /** What each is called, by log-in name; who is not known is called by that. */
  public UnaryOperator<String> names() {
    Map<String, String> names = new HashMap<>();
    all().forEach(person -> names.put(person.login(), person.name()));
    return login -> login == null ? "" : names.getOrDefault(login, login);
  }

  public Optional<Person> find(long id) {
    return database.read(handle -> new PersonRows(handle).find(id));
  }

  /**
   * Adds a person, who cannot log in before they have a password.
   *
   * @throws Rejected when the profile is amiss or the log-in name taken
   */
  public Person add(PersonDetails profile, Actor actor) {
    return addAll(List.of(profile), actor).get(0);
  }

  /**
   * Adds many, or none when one of them cannot be added.
   *
   * @throws Rejected when a profile is amiss or a log-in name taken
   */
  public List<Person> addAll(List<PersonDetails> profiles, Actor actor) {
    UnitTree units = tree.get();
    profiles.forEach(profile -> profile.require(units));
    return database.write(
        handle -> profiles.stream().map(profile -> add(handle, profile, actor)).toList());
  }

  /**
   * Changes name, role and units; who is logged in is what they are now from the next request on.
   *
   * @throws Rejected when the profile is amiss, or nobody would be left to administrate
   */
  public Person change(long id, PersonDetails profile, Actor actor) {
    profile.require(tree.get());
    return change(
        id,
        AuditEvent.PERSON_CHANGED,
        actor,
        (rows, person) -> {
          if (!person.login().equals(profile.login())) {
            throw new Rejected("bad-person", "用户名不能修改；需要换名时，请停用这个人员再新增一个。");
          }
          rows.change(id, profile);
          return told(person) + " → " + told(rows.find(id).orElseThrow());
        });
  }

  /**
   * Ends every session of a person and lets them in no more.
   *
   * @throws Rejected when nobody would be left to administrate
   */
  public Person disable(long id, Actor actor) {
    return change(
        id,
        AuditEvent.PERSON_DISABLED,
        actor,
        (rows, person) -> {
          rows.disable(id, true);
          return "";
        });
  }

  /** Lets a disabled person in again, with the password they had. */
  public Person enable(long id, Actor actor) {
    return change(
        id,
        AuditEvent.PERSON_ENABLED,
        actor,
        (rows, person) -> {
          rows.disable(id, false);
          return "";
        });
  }

  /**
   * Gives a person a password, which they must change when they next log in.
   *
   * @throws Rejected when it is weak
   */
  public Person setPassword(long id, String password, Actor actor) {
    Person holder = find(id).orElseThrow(People::noPerson);
    PasswordRules.require(holder.login(), password);
    String hash = passwords.hash(password);
    return change(
        id,
        AuditEvent.PASSWORD_SET,
        actor,
        (rows, person) -> {
          rows.setPassword(id, hash, true);
          return "下次登录须修改";
        });
  }

  private interface Change {
    /** Makes the change and says what it was. */
    String make(PersonRows rows, Person before);
  }

  private Person change(long id, AuditEvent event, Actor actor, Change change) {
    return database.write(
        handle -> {
          var rows = new PersonRows(handle);
          Person before = rows.find(id).orElseThrow(People::noPerson);
          int administrators = rows.administrators();
          String detail = change.make(rows, before);
          if (administrators > 0 && rows.administrators() == 0) {
            throw new Rejected("last-administrator", "这是最后一位可用的管理员，请先设好另一位管理员。");
          }
          if (event != AuditEvent.PERSON_CHANGED) {
            new SessionRows(handle).endAllBut(id, 0);
          }
          log.done(handle, actor, event, before.login(), detail);
          return rows.find(id).orElseThrow();
        });
  }

  private Person add(Handle handle, PersonDetails profile, Actor actor) {
    var rows = new PersonRows(handle);
    requireNew(rows, profile.login());
    Person person = rows.find(rows.add(profile, clock.instant())).orElseThrow();
    log.done(handle, actor, AuditEvent.PERSON_ADDED, person.login(), told(person));
    return person;
  }

  static void requireNew(PersonRows rows, String login) {
    if (rows.find(login).isPresent()) {
      throw new Rejected("login-taken", "用户名“%s”已经有人使用，请换一个。".formatted(login));
    }
  }

  static Rejected noPerson() {
    return new Rejected("no-person", "没有这个人员，请刷新页面。");
  }

  private static String told(Person person) {
    Role role = person.role();
    return person.name() + " " + role.label() + " " + String.join("、", person.units());
  }
}
