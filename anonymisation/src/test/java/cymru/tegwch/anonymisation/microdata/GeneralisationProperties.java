// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the people, the lists and the requirement. */
class GeneralisationProperties {

  @Property(tries = 1_500)
  void theOptimumIsThatOfEveryCombinationTried(@ForAll long seed) {
    Invented of = Invented.of(seed);

    Optional<BruteForce.Best> best =
        of.rows().size() < of.wanted().k()
            ? Optional.empty()
            : new BruteForce(of.wanted(), of.variables(), of.rows()).best();

    assertThat(found(of.wanted(), of.dataset())).isEqualTo(best);
  }

  @Property(tries = 300)
  void permutedRowsChangeNothing(@ForAll long seed) {
    Invented of = Invented.of(seed);
    List<List<String>> permuted = new ArrayList<>(of.rows());
    Collections.shuffle(permuted, new Random(seed));

    Optional<Shown> one = shown(of.wanted(), of.dataset());
    Optional<Shown> other =
        shown(of.wanted(), PlainRows.dataset(Inpatients.PEOPLE, of.variables(), permuted));

    assertThat(one.map(GeneralisationProperties::cells))
        .isEqualTo(other.map(GeneralisationProperties::cells));
    assertThat(one.map(Shown::people)).isEqualTo(other.map(Shown::people));
  }

  @Property(tries = 300)
  void categoriesThatNobodyIsInChangeNothing(@ForAll long seed) {
    Invented of = Invented.of(seed);
    List<Variable> longer =
        of.variables().stream().map(GeneralisationProperties::withOneMore).toList();
    Generalisation wanted =
        new Generalisation(
            of.wanted().k(),
            IntStream.range(0, of.wanted().quasiIdentifiers().size())
                .mapToObj(i -> over(of.wanted().quasiIdentifiers().get(i), longer.get(i)))
                .toList(),
            of.wanted().kept().stream().map(kept -> kept(kept, longer)).toList(),
            of.wanted().limit());

    Dataset dataset = PlainRows.dataset(Inpatients.PEOPLE, longer, of.rows());

    assertThat(shown(wanted, dataset).map(GeneralisationProperties::cells))
        .isEqualTo(shown(of.wanted(), of.dataset()).map(GeneralisationProperties::cells));
  }

  /** The measures of the result and of the search are two ways of counting. */
  @Property(tries = 300)
  void theResultMeetsWhatWasAsked(@ForAll long seed) {
    Invented of = Invented.of(seed);
    Optional<GeneralisedMicrodata> found = applied(of.wanted(), of.dataset());

    found.ifPresent(
        microdata -> {
          MicrodataRisk risk = microdata.risk();
          assertThat(risk.smallestClass()).isGreaterThanOrEqualTo(of.wanted().k());
          assertThat(risk.records()).isEqualTo(microdata.records());
          assertThat(microdata.records() + microdata.suppressed()).isEqualTo(of.rows().size());
          assertThat(microdata.lossPerThousand()).isBetween(0, 1000);
          for (int i = 0; i < of.wanted().kept().size(); i++) {
            SensitiveRisk sensitive = risk.sensitive().get(i);
            for (LDiversity diversity : of.wanted().kept().get(i).diversities()) {
              assertThat(sensitive.fewestAnswers())
                  .satisfiesAnyOf(
                      answers -> assertThat(answers).isZero(),
                      answers -> assertThat(answers).isGreaterThanOrEqualTo(diversity.l()));
              assertThat(sensitive.peopleWithOneAnswer()).isZero();
            }
          }
        });
  }

  /**
   * The outsider knows every answer of everybody to every quasi-identifier, and the lists: nobody's
   * record is one of fewer than k, and whose record is left out is found nowhere.
   */
  @Property(tries = 300)
  void linkingNeverFindsFewerThanK(@ForAll long seed) {
    Invented of = Invented.of(seed);
    Optional<GeneralisedMicrodata> found = applied(of.wanted(), of.dataset());
    Optional<Shown> shown = shown(of.wanted(), of.dataset());

    if (found.isPresent()) {
      List<Axis> columns = found.get().columns();
      int quasi = columns.size() - of.wanted().kept().size();
      Map<List<String>, Integer> published = new HashMap<>();
      List<List<String>> cells = cells(shown.orElseThrow());
      for (int row = 0; row < cells.size(); row++) {
        published.merge(
            cells.get(row).subList(0, quasi), shown.get().people().get(row), Integer::sum);
      }
      for (List<String> person : of.rows()) {
        List<String> known = new ArrayList<>();
        for (Axis column : columns.subList(0, quasi)) {
          known.add(atLevel(person.get(place(of.variables(), column)), column.level()));
        }
        assertThat(published.getOrDefault(known, 0))
            .satisfiesAnyOf(
                n -> assertThat(n).isZero(),
                n -> assertThat(n).isGreaterThanOrEqualTo(of.wanted().k()));
      }
    }
  }

  @Property(tries = 300)
  void whatIsDecidedInDoublesIsWhatWholeNumbersSay(@ForAll long seed) {
    Random random = new Random(seed);
    int[] times = random.ints(1 + random.nextInt(6), 1, 1 + (1 << random.nextInt(8))).toArray();
    List<Integer> descending =
        IntStream.of(times).boxed().sorted(Collections.reverseOrder()).toList();

    for (int l = 2; l < 6; l++) {
      for (LDiversity diversity :
          List.of(LDiversity.distinct(l), LDiversity.entropy(l), LDiversity.recursive(2, l))) {
        assertThat(diversity.isMetBy(times)).isEqualTo(BruteForce.isDiverse(descending, diversity));
      }
    }
  }

  private static Optional<GeneralisedMicrodata> applied(Generalisation wanted, Dataset dataset) {
    try {
      return Optional.of(wanted.apply(dataset));
    } catch (MicrodataRefused refused) {
      assertThat(refused.reason())
          .isIn(MicrodataRefused.Reason.NOTHING_SUFFICES, MicrodataRefused.Reason.TOO_FEW_PEOPLE);
      return Optional.empty();
    }
  }

  static Optional<BruteForce.Best> found(Generalisation wanted, Dataset dataset) {
    return applied(wanted, dataset)
        .map(
            microdata ->
                new BruteForce.Best(
                    microdata.loss(),
                    microdata.suppressed(),
                    wanted.quasiIdentifiers().stream()
                        .map(QuasiIdentifier::variable)
                        .map(name -> levelOf(microdata, name))
                        .toList()));
  }

  private static String levelOf(GeneralisedMicrodata microdata, String name) {
    assertThat(
            Stream.concat(
                    microdata.leftOut().stream(), microdata.columns().stream().map(Axis::variable))
                .filter(name::equals))
        .hasSize(1);
    return microdata.columns().stream()
        .filter(axis -> axis.variable().equals(name))
        .map(axis -> axis.level().name())
        .findFirst()
        .orElse("-");
  }

  private static Optional<Shown> shown(Generalisation wanted, Dataset dataset) {
    return applied(wanted, dataset).map(GeneralisedMicrodata::shown);
  }

  private static List<List<String>> cells(Shown shown) {
    return IntStream.range(0, shown.rows().size())
        .mapToObj(
            row ->
                IntStream.range(0, shown.columns().size())
                    .mapToObj(column -> shown.value(row, column).code())
                    .toList())
        .toList();
  }

  private static String atLevel(String cell, Level level) {
    if (cell.startsWith("[")) {
      return cell;
    }
    Set<String> leaves = new HashSet<>(List.of(cell.split(";")));
    return String.join(
        ";",
        level.groups().stream()
            .filter(group -> !Collections.disjoint(group.leaves(), leaves))
            .map(Level.Group::code)
            .toList());
  }

  private static int place(List<Variable> variables, Axis axis) {
    return variables.stream().map(Variable::name).toList().indexOf(axis.variable());
  }

  /** The list with one category more, alone in a group of each level. */
  private static Variable withOneMore(Variable variable) {
    CodeList list = variable.codes();
    Category more = new Category(list.id(), "unused", Text.of("Unused", "Heb ei ddefnyddio"));
    List<Level> levels =
        list.levels().stream()
            .map(
                level ->
                    new Level(
                        list.id(),
                        level.name(),
                        level.label(),
                        Stream.concat(
                                Stream.of(new Level.Group(more, Set.of("unused"))),
                                level.groups().stream())
                            .toList()))
            .toList();
    CodeList longer =
        new CodeList(
            list.id(),
            list.title(),
            Stream.concat(Stream.of(more), list.categories().stream()).toList(),
            levels);
    return new Variable(variable.name(), variable.label(), longer, variable.multiple());
  }

  private static QuasiIdentifier over(QuasiIdentifier of, Variable longer) {
    return new QuasiIdentifier(longer, of.levels(), of.mayBeLeftOut(), of.weight());
  }

  private static Generalisation.Kept kept(Generalisation.Kept kept, List<Variable> longer) {
    return new Generalisation.Kept(longer.get(place(longer, kept.axis())), kept.diversities());
  }
}
