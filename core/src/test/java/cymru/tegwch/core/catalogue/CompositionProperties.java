// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.catalogue.Crosswalk.Row;
import cymru.tegwch.core.category.CodeListId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

class CompositionProperties {

  private static final int CODES = 3;

  /** Where one person stands in each of three lists. */
  record Person(String a, String b, String c) {}

  @Property(tries = 2_000)
  void theOrderInWhichStepsAreJoinedDoesNotMatter(
      @ForAll("threeSteps") Tuple3<Crosswalk, Crosswalk, Crosswalk> steps) {
    Optional<Crosswalk> left =
        joined(steps.get1(), steps.get2()).flatMap(two -> joined(two, steps.get3()));
    Optional<Crosswalk> right =
        joined(steps.get2(), steps.get3()).flatMap(two -> joined(steps.get1(), two));

    Assume.that(left.isPresent() && right.isPresent());
    assertThat(meaning(left.orElseThrow())).isEqualTo(meaning(right.orElseThrow()));
  }

  @Property(tries = 2_000)
  void whatIsJoinedIsTrueWhereverBothStepsAre(@ForAll("populations") List<Person> people) {
    Crosswalk first = described(people, "a", "b", Person::a, Person::b);
    Crosswalk second = described(people, "b", "c", Person::b, Person::c);

    joined(first, second)
        .ifPresent(
            both ->
                both.rows()
                    .forEach(
                        row ->
                            assertThat(holds(people, row, isTwiceBestFit(first, second, row)))
                                .as("%s of %s and %s", row, first.rows(), second.rows())
                                .isTrue()));
  }

  @Property
  void whatEveryCodeHasARowInStillHasARowForEveryCode(
      @ForAll("threeSteps") Tuple3<Crosswalk, Crosswalk, Crosswalk> steps) {
    joined(steps.get1(), steps.get2())
        .ifPresent(
            both ->
                assertThat(both.rows().stream().map(Row::from))
                    .containsExactlyElementsOf(
                        steps.get1().rows().stream().map(Row::from).toList()));
  }

  @Property
  void nothingIsGainedOnTheWay(
      @ForAll("threeSteps") Tuple3<Crosswalk, Crosswalk, Crosswalk> steps) {
    joined(steps.get1(), steps.get2())
        .ifPresent(
            both ->
                steps.get1().rows().stream()
                    .filter(row -> row.kind().isLossy() && row.kind() != Kind.ONE_TO_MANY)
                    .forEach(
                        row ->
                            assertThat(both.row(row.from()).orElseThrow().kind().isLossy())
                                .isTrue()));
  }

  @Property
  void anExactCrosswalkTurnedRoundTwiceIsItself(@ForAll("exact") Crosswalk crosswalk) {
    assertThat(crosswalk.inverted().inverted()).isEqualTo(crosswalk);
  }

  @Property
  void thereAndBackIsWhereOneWas(@ForAll("exact") Crosswalk crosswalk) {
    Crosswalk round = crosswalk.then(crosswalk.inverted());

    assertThat(round.rows())
        .allMatch(row -> row.kind() == Kind.EXACT && row.target().equals(Optional.of(row.from())));
    assertThat(round.rows()).hasSameSizeAs(crosswalk.rows());
  }

  @Property
  void whatIsTurnedRoundIsExactOrRefused(
      @ForAll("threeSteps") Tuple3<Crosswalk, Crosswalk, Crosswalk> steps) {
    Crosswalk crosswalk = steps.get1();
    List<Row> led = crosswalk.rows().stream().filter(row -> !row.to().isEmpty()).toList();
    boolean isExact = led.stream().allMatch(row -> row.kind() == Kind.EXACT);
    boolean isOnce =
        led.stream().flatMap(row -> row.to().stream()).distinct().count() == led.size();
    if (isExact && isOnce) {
      assertThat(crosswalk.inverted().rows()).hasSize(led.size());
    } else {
      assertThatThrownBy(crosswalk::inverted)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be exact to be turned round");
    }
  }

  @Provide
  Arbitrary<Tuple3<Crosswalk, Crosswalk, Crosswalk>> threeSteps() {
    return Combinators.combine(step("a", "b"), step("b", "c"), step("c", "d")).as(Tuple::of);
  }

  @Provide
  Arbitrary<List<Person>> populations() {
    Arbitrary<Person> person =
        Combinators.combine(codes("a"), codes("b"), codes("c")).as(Person::new);
    return person.list().ofMinSize(1).ofMaxSize(9);
  }

  @Provide
  Arbitrary<Crosswalk> exact() {
    return Arbitraries.shuffle(codesOf("b"))
        .map(
            to ->
                new Crosswalk(
                    id("a"),
                    id("b"),
                    IntStream.range(0, to.size())
                        .mapToObj(i -> Row.of("a" + i, Kind.EXACT, to.get(i)))
                        .toList()));
  }

  private static Arbitrary<Crosswalk> step(String from, String to) {
    return row(to)
        .list()
        .ofSize(CODES)
        .map(
            rows -> {
              List<Row> named = new ArrayList<>();
              for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                named.add(new Row(from + i, row.kind(), row.to(), row.silence(), row.note()));
              }
              return new Crosswalk(id(from), id(to), named);
            });
  }

  private static Arbitrary<Row> row(String to) {
    Arbitrary<Row> one =
        Combinators.combine(
                Arbitraries.of(Kind.EXACT, Kind.ROLL_UP, Kind.BEST_FIT, Kind.CONCEPT_CHANGE),
                codes(to))
            .as((kind, code) -> Row.of("x", kind, code));
    Arbitrary<Row> several =
        Arbitraries.subsetOf(codesOf(to))
            .ofMinSize(2)
            .map(codes -> new Row("x", Kind.ONE_TO_MANY, List.copyOf(codes), null, ""));
    Arbitrary<Row> silent =
        Arbitraries.of(Silence.NOT_KNOWN, Silence.NOT_STATED)
            .map(silence -> Row.toSilence("x", silence));
    Arbitrary<Row> none = Arbitraries.just(new Row("x", Kind.NONE, List.of(), null, ""));
    return Arbitraries.frequencyOf(
        Tuple.of(6, one), Tuple.of(3, several), Tuple.of(1, silent), Tuple.of(1, none));
  }

  /** The strongest rows that are true of those people. */
  private static Crosswalk described(
      List<Person> people,
      String from,
      String to,
      Function<Person, String> before,
      Function<Person, String> after) {
    List<Row> rows = new ArrayList<>();
    for (String code : codesOf(from)) {
      List<String> went =
          people.stream().filter(one -> before.apply(one).equals(code)).map(after).toList();
      if (!went.isEmpty()) {
        rows.add(described(people, code, went, before, after));
      }
    }
    return new Crosswalk(id(from), id(to), rows);
  }

  private static Row described(
      List<Person> people,
      String code,
      List<String> went,
      Function<Person, String> before,
      Function<Person, String> after) {
    Set<String> to = new TreeSet<>(went);
    for (String target : to) {
      long there = went.stream().filter(target::equals).count();
      boolean isAll =
          people.stream()
              .allMatch(one -> !after.apply(one).equals(target) || before.apply(one).equals(code));
      if (there == went.size()) {
        return Row.of(code, isAll ? Kind.EXACT : Kind.ROLL_UP, target);
      }
      // Both rows are true of a mere majority: let the letter choose, so that both are tried.
      if (2 * there > went.size() && target.endsWith("0")) {
        return Row.of(code, Kind.BEST_FIT, target);
      }
    }
    return new Row(code, Kind.ONE_TO_MANY, List.copyOf(to), null, "");
  }

  private static boolean holds(List<Person> people, Row row, boolean isTwiceBestFit) {
    List<String> went =
        people.stream().filter(one -> one.a().equals(row.from())).map(Person::c).toList();
    long there = went.stream().filter(row.to()::contains).count();
    return switch (row.kind()) {
      case EXACT ->
          there == went.size()
              && people.stream()
                  .allMatch(one -> !row.to().contains(one.c()) || one.a().equals(row.from()));
      case ROLL_UP, ONE_TO_MANY -> there == went.size();
      case BEST_FIT -> isTwiceBestFit || 2 * there > went.size();
      default -> true;
    };
  }

  /** The one case of which no share is promised. */
  private static boolean isTwiceBestFit(Crosswalk first, Crosswalk second, Row row) {
    Row one = first.row(row.from()).orElseThrow();
    return one.kind() == Kind.BEST_FIT
        && second.row(one.to().get(0)).orElseThrow().kind() == Kind.BEST_FIT;
  }

  private static Optional<Crosswalk> joined(Crosswalk first, Crosswalk second) {
    try {
      return Optional.of(first.then(second));
    } catch (IllegalArgumentException notSound) {
      assertThat(notSound).hasMessageContaining("it does not follow what becomes of '");
      return Optional.empty();
    }
  }

  private static Set<String> meaning(Crosswalk crosswalk) {
    return crosswalk.rows().stream()
        .map(row -> row.from() + " " + row.kind() + " " + row.to() + " " + row.silence())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CodeListId id(String name) {
    return new CodeListId(name, "test");
  }

  private static List<String> codesOf(String list) {
    return IntStream.range(0, CODES).mapToObj(i -> list + i).toList();
  }

  private static Arbitrary<String> codes(String list) {
    return Arbitraries.of(codesOf(list));
  }
}
