package gongkai.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Everything that was decided about a submission and said of its findings.
 *
 * @param judgements oldest first
 * @param remarks oldest first
 */
public record History(List<Judgement> judgements, List<Remark> remarks) {
  public History {
    judgements = List.copyOf(judgements);
    remarks = List.copyOf(remarks);
  }

  /** The same with everybody called by name. */
  public History calling(UnaryOperator<String> names) {
    return new History(
        judgements.stream()
            .map(
                it ->
                    new Judgement(
                        it.version(), it.verdict(), names.apply(it.by()), it.at(), it.opinion()))
            .toList(),
        remarks.stream()
            .map(
                it ->
                    new Remark(
                        it.version(),
                        it.finding(),
                        it.kind(),
                        names.apply(it.by()),
                        it.at(),
                        it.text()))
            .toList());
  }

  /** What was said of one finding, oldest first. */
  public List<Remark> of(int version, int finding) {
    return remarks.stream()
        .filter(it -> it.version() == version && it.finding() == finding)
        .toList();
  }

  /** The words of a supervisor's latest decision, if that is what was decided. */
  public Optional<String> lastOpinion(Decision verdict) {
    return judgements.stream()
        .filter(it -> it.verdict() != Decision.TAKEN_BACK)
        .reduce((earlier, later) -> later)
        .filter(it -> it.verdict() == verdict)
        .map(Judgement::opinion);
  }

  /** Numbers of the version's findings whose waiver holds. */
  public Set<Integer> waived(int version) {
    Set<Integer> waived = new TreeSet<>();
    for (Remark remark : remarks) {
      if (remark.version() == version && remark.kind() == Remark.Kind.WAIVED) {
        waived.add(remark.finding());
      } else if (remark.version() == version && remark.kind() == Remark.Kind.WITHDRAWN) {
        waived.remove(remark.finding());
      }
    }
    return waived;
  }
}
