package gongkai.text.review;

import gongkai.report.Failure;
import gongkai.report.FindingCell;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.report.Where;
import gongkai.table.Abandoned;
import gongkai.text.claim.Claim;
import gongkai.text.claim.Lexicon;
import gongkai.text.claim.Passage;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Knowledge;
import gongkai.text.expr.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A section that is being held against what is known, and which of its numbers were. */
final class PassageReview {
  private final Passage passage;
  private final List<Claim> claims;
  private final Lexicon lexicon;
  private final Plan plan;
  private final Knowledge knowledge;
  private final Outcomes outcomes;
  private final Map<TextCheck, Rule> rules;
  private final int decimals;
  private final int percentDecimals;
  private final Set<Claim> bound = new HashSet<>();

  PassageReview(
      Passage passage,
      List<Claim> claims,
      Lexicon lexicon,
      Plan plan,
      Knowledge knowledge,
      Outcomes outcomes,
      Map<TextCheck, Rule> rules) {
    this.passage = passage;
    this.claims = List.copyOf(claims);
    this.lexicon = lexicon;
    this.plan = plan;
    this.knowledge = knowledge;
    this.outcomes = outcomes;
    this.rules = rules;
    this.decimals = most(claims, false);
    this.percentDecimals = most(claims, true);
  }

  /** The decimals that a section prints; fewer where zeros at the end are left out. */
  private static int most(List<Claim> claims, boolean percent) {
    return claims.stream()
        .filter(claim -> percent ? claim.isPercent() : claim.unit().equals("万元"))
        .mapToInt(Claim::decimals)
        .max()
        .orElse(0);
  }

  Passage passage() {
    return passage;
  }

  String text() {
    return passage.words();
  }

  /** The section as the template calls it; empty when it does not know it. */
  String section() {
    return passage.section() == null ? "" : passage.section();
  }

  List<Claim> claims() {
    return claims;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Plan plan() {
    return plan;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  int decimals() {
    return decimals;
  }

  int percentDecimals() {
    return percentDecimals;
  }

  Set<Claim> bound() {
    return bound;
  }

  void bind(Claim claim) {
    Abandoned.check();
    bound.add(claim);
  }

  /** Counts every number between two places as accounted for. */
  void bind(int start, int end) {
    claims.stream().filter(it -> it.start() >= start && it.end() <= end).forEach(bound::add);
  }

  Value known(String name, Basis basis) {
    return knowledge.of(name, basis);
  }

  void tried(TextCheck check) {
    outcomes.tried(rules.get(check));
  }

  Failure fail(TextCheck check, int start, int end) {
    return placed(outcomes.fail(rules.get(check)), start, end);
  }

  Failure fail(TextCheck check, Claim claim) {
    return fail(check, claim.from(), claim.end());
  }

  Failure fail(Rule rule, int start, int end) {
    outcomes.tried(rule);
    return placed(outcomes.fail(rule), start, end);
  }

  Failure tail(TextCheck check, Claim claim) {
    return tailed(check, claim.from(), claim.end());
  }

  Failure tailed(TextCheck check, int start, int end) {
    return placed(outcomes.tail(rules.get(check)), start, end);
  }

  Failure tail(Rule rule, int start, int end) {
    outcomes.tried(rule);
    return placed(outcomes.tail(rule), start, end);
  }

  /** A failure that is told once with all others of its kind. */
  Failure gather(TextCheck check, int start, int end) {
    return placed(outcomes.gather(rules.get(check)), start, end);
  }

  private Failure placed(Failure failure, int start, int end) {
    Abandoned.check();
    Where where = passage.where(start);
    return failure.quote(passage.quote(start, end), where);
  }

  static List<FindingCell> cells(Value value) {
    return value.found(FindingCell.Role.OPERAND);
  }
}
