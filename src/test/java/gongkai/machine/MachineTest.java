package gongkai.machine;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Book;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The machines at a small size, on our own cases. */
class MachineTest {
  private static final int REWRITINGS = 60;
  private static final String FAULTY = "final-accounts-rich";
  private static final long SEED = 7;

  @Test
  void a_rewritten_workbook_crashes_nothing_and_is_not_refused() {
    List<Trial> trials = Trial.run(Specimens.own(), REWRITINGS, SEED);
    assertThat(trials).hasSize(REWRITINGS);
    assertThat(trials)
        .flatExtracting(Trial::failures)
        .noneMatch(failure -> failure.startsWith("crashed") || failure.startsWith("refused"));
  }

  @Test
  void no_fault_in_an_amount_makes_another_amount_certain() {
    Map<String, Book> specimen = Map.of(FAULTY, Specimens.own().get(FAULTY));
    List<FaultTrial> trials = FaultTrial.run(specimen, 1, SEED);
    assertThat(trials).hasSizeGreaterThan(10);
    assertThat(trials)
        .filteredOn(trial -> trial.fault().kind() == Fault.Kind.DIGIT_CHANGED)
        .flatExtracting(FaultTrial::certainButWrong)
        .isEmpty();
    assertThat(trials)
        .filteredOn(FaultTrial::detectable)
        .filteredOn(FaultTrial::found)
        .isNotEmpty();
  }
}
