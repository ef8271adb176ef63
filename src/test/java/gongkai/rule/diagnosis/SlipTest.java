package gongkai.rule.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  @ParameterizedTest
  @CsvSource({
    "335.27, 435.27, true", // one digit
    "335.27, 353.27, true", // two exchanged
    "335.27, 3352.7, true", // the point moved
    "335.27, -335.27, true", // the sign lost
    "335.27, 336.37, false",
    "335.27, 375.23, false", // exchanged, but not neighbours
    "335.27, 35.27, false",
    "335.27, 335.27, false",
    "0, 335.27, false",
    "1, 2, false"
  })
  void knows_the_slips_of_a_hand(BigDecimal typed, BigDecimal meant, boolean slip) {
    assertThat(Slip.between(typed, meant)).isEqualTo(slip);
    assertThat(Slip.between(meant, typed)).isEqualTo(slip);
  }
}
