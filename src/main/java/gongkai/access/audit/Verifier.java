package gongkai.access.audit;

import java.util.List;
import java.util.Map;

/** Walks the chain from its start and stops at the first entry that is not what it was. */
final class Verifier {
  private final Head kept;
  private final Evidence evidence = new Evidence();
  private Head head = new Head(0, Chain.START);

  /**
   * @param kept a head that was kept elsewhere, or null
   */
  Verifier(Head kept) {
    this.kept = kept;
  }

  ChainVerification verify(AuditRows rows, Map<String, String> rowsNow) {
    String problem = rows.firstComplaint(this::check);
    if (problem != null) {
      return broken(problem);
    }
    if (kept != null && kept.n() > head.n()) {
      return broken("记下的链头有 %d 条，现在只有 %d 条，末尾的记录被删去了".formatted(kept.n(), head.n()));
    }
    if (rows.lastNumberGiven() > head.n()) {
      return broken("曾写到第 %d 条，末尾的记录被删去了".formatted(rows.lastNumberGiven()));
    }
    return new ChainVerification(head, 0, null, evidence.contradictions(rowsNow));
  }

  private String check(Chain.Link link) {
    long due = head.n() + 1;
    if (link.n() != due) {
      return "第 %d 条不见了".formatted(due);
    }
    if (!Chain.hash(head.hash(), link.fields()).equals(link.hash())) {
      return "第 %d 条的内容与校验值不符，它在写入之后被改动过".formatted(due);
    }
    if (kept != null && kept.n() == due && !kept.hash().equals(link.hash())) {
      return "第 %d 条与记下的链头不符，它或它之前的记录被重新写过".formatted(due);
    }
    head = new Head(link.n(), link.hash());
    evidence.add(link.event(), link.evidence());
    return null;
  }

  private ChainVerification broken(String problem) {
    return new ChainVerification(head, head.n() + 1, problem, List.of());
  }
}
