// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.benchmark.PublishedFigure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** headline_facts.csv has 28 rows, ts078_gender_identity_partial.csv four figures for 25 areas. */
class PublishedFiguresTest {

  @Test
  void everyFigureThatWasFoundIsThereOnce() {
    assertThat(Benchmarks.figures()).hasSize(28 + 4 * 25).doesNotHaveDuplicates();
    assertThat(gender()).hasSize(100);
  }

  @Test
  void aFigureSaysWhetherItIsRoundedAndWhatItIsOf() {
    assertThat(Benchmarks.figures().stream().map(PublishedFigure::toString))
        .contains(
            "Wales: Able to speak Welsh, about 538300, 17.8 %",
            "Cardiff: Able to speak Welsh, 42757",
            "Conwy: Previously served in the UK armed forces, about 6000, 5.9 %",
            "Wales: TS078: Gender identity different from sex registered at birth, all, 10261 of"
                + " 2559400");
  }

  @Test
  void whatIsNotToBeComparedSaysSoInBothLanguages() {
    assertThat(notes("Able to speak Welsh, Annual Population Survey").en())
        .contains("not to be compared with the census");
    assertThat(notes("Able to speak Welsh, Annual Population Survey").cy())
        .contains("Nid yw")
        .contains("â’r cyfrifiad");
    assertThat(notes("Provides unpaid care, age-standardised").en()).contains("Age-standardised");
  }

  /** The three groups of gender identity that were found make up the figure for all. */
  @Test
  void genderIdentityIsPartOfATableAndItsPartsMakeUpTheirSum() {
    Map<String, List<PublishedFigure>> byArea =
        gender().stream().collect(Collectors.groupingBy(figure -> figure.area().code()));
    assertThat(byArea).hasSize(25);
    byArea
        .values()
        .forEach(
            four -> {
              long all = four.get(3).count();
              assertThat(four.get(3).measure().en()).endsWith("all");
              assertThat(four.subList(0, 3).stream().mapToLong(PublishedFigure::count).sum())
                  .isEqualTo(all);
              assertThat(four.get(0).base())
                  .isEqualTo(
                      Benchmarks.census2021(four.get(0).area().code(), Wales.SEXUAL_ORIENTATION)
                          .everyone());
              assertThat(four).allMatch(figure -> figure.ageFloor() == 16);
            });
  }

  @Test
  void whereOnlyFiguresWereFoundABenchmarkIsRefusedAndTheyAreNamed() {
    for (Question question :
        List.of(Wales.GENDER_IDENTITY_8, Wales.GENDER_IDENTITY, Wales.NATIONAL_IDENTITY_9)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Benchmarks.census2021("W92000004", question))
          .withMessageContaining("but list was " + question.id())
          .withMessageEndingWith(
              "of that only single figures were found, which are no benchmark: Benchmarks.figures()");
    }
  }

  private static List<PublishedFigure> gender() {
    return Benchmarks.figures().stream()
        .filter(figure -> figure.measure().en().startsWith("TS078"))
        .toList();
  }

  private static Text notes(String measure) {
    return Benchmarks.figures().stream()
        .filter(figure -> figure.measure().en().equals(measure))
        .findFirst()
        .orElseThrow()
        .notes()
        .get(0);
  }
}
