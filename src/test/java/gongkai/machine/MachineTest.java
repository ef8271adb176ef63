package gongkai.machine;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Book;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The machines at a small size, on our own cases. */
class MachineTest {
  private static final int REWRITINGS = 30;
  private static final String FAULTY = "final-accounts-rich";
  private static final long SEED = 7;

  @Test
  void a_rewritten_workbook_gains_no_error_and_no_sheet_of_it_is_passed_over_in_silence() {
    List<Trial> trials = Trial.run(Specimens.own(), REWRITINGS, SEED);
    assertThat(trials).hasSize(REWRITINGS);
    assertThat(trials).filteredOn(Trial::failed).isEmpty();
  }

  @Test
  void correction_spoils_nothing_and_is_done_in_one_pass() {
    Map<String, Book> specimen = Map.of(FAULTY, Specimens.own().get(FAULTY));
    List<FaultTrial> trials = FaultTrial.run(specimen, 1, SEED);
    assertThat(trials).hasSizeGreaterThan(10);
    // The only 项 of a 款 may be dropped without any sum being the worse for it.
    assertThat(trials)
        .filteredOn(FaultTrial::detectable)
        .filteredOn(trial -> trial.fault().kind() != Fault.Kind.ROW_DROPPED)
        .isNotEmpty()
        .allMatch(FaultTrial::found);
    assertThat(trials).flatExtracting(FaultTrial::certainButWrong).isEmpty();
    assertThat(trials).flatExtracting(FaultTrial::overwritten).isEmpty();
    assertThat(trials).allMatch(FaultTrial::fixed);
  }
}
