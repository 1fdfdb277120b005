// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.OutcomeTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Releases of real tables. */
class ReleaseTest {

  private static final OutcomeTable UNEMPLOYED_BY_ETHNIC_GROUP =
      Census.count("unemployed by ethnic group", Census.UNEMPLOYED, Census.ETHNIC_GROUP);
  private static final OutcomeTable UNEMPLOYED_BY_SEX_AND_AGE =
      Census.count("unemployed by sex and age", Census.UNEMPLOYED, Census.SEX, Census.AGE);
  private static final OutcomeTable SICK_BY_ETHNIC_GROUP =
      Census.count("sick by ethnic group", Census.LONG_TERM_SICK, Census.ETHNIC_GROUP);
  private static final OutcomeTable SICK_BY_SEX_AND_AGE =
      Census.count("sick by sex and age", Census.LONG_TERM_SICK, Census.SEX, Census.AGE);

  @Test
  void scratch() {
    for (List<OutcomeTable> l :
        List.of(
            List.of(UNEMPLOYED_BY_ETHNIC_GROUP),
            List.of(UNEMPLOYED_BY_SEX_AND_AGE),
            List.of(UNEMPLOYED_BY_ETHNIC_GROUP, UNEMPLOYED_BY_SEX_AND_AGE),
            List.of(UNEMPLOYED_BY_ETHNIC_GROUP, SICK_BY_ETHNIC_GROUP),
            List.of(
                UNEMPLOYED_BY_ETHNIC_GROUP,
                UNEMPLOYED_BY_SEX_AND_AGE,
                SICK_BY_ETHNIC_GROUP,
                SICK_BY_SEX_AND_AGE))) {
      Release r = Release.of("r");
      for (OutcomeTable t : l) r = r.add(t);
      long t0 = System.nanoTime();
      Assessment a = r.assess(DisclosurePolicy.publicRelease());
      System.err.println((System.nanoTime() - t0) / 1000000 + " ms " + a);
      if (a instanceof Assessment.Granted g) {
        System.err.println(g.release().audit());
        g.release().tables().forEach(t -> System.err.println(t));
        g.release().audit().tables().forEach(System.err::println);
      }
    }
    assertThat(List.of(1)).isNotEmpty();
  }
}
