// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.variable.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plainest way: every combination of levels is tried on every row, with the definitions as they
 * are written down and nothing of what the library uses.
 */
final class BruteForce {

  /** What is best: the levels' names in the order of the variables, "-" where left out. */
  record Best(long loss, long suppressed, List<String> levels) {}

  private static final String LEFT_OUT = "-";

  private final Generalisation wanted;
  private final List<Variable> variables;
  private final List<List<String>> rows;
  private final int quasi;

  /** Rows whose first columns are the quasi-identifiers and the rest what is kept. */
  BruteForce(Generalisation wanted, List<Variable> variables, List<List<String>> rows) {
    this.wanted = wanted;
    this.variables = variables;
    this.rows = rows;
    this.quasi = wanted.quasiIdentifiers().size();
  }

  Optional<Best> best() {
    Optional<Best> best = Optional.empty();
    for (List<String> levels : combinations(0)) {
      Best found = tried(levels);
      if (found.suppressed() <= mostSuppressed()
          && (best.isEmpty() || isBetter(found, best.get()))) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  private static boolean isBetter(Best one, Best other) {
    return one.loss() < other.loss()
        || (one.loss() == other.loss() && one.suppressed() < other.suppressed());
  }

  private long mostSuppressed() {
    SuppressionLimit limit = wanted.limit();
    long most = limit.isPerThousand() ? rows.size() * limit.most() / 1000 : limit.most();
    return Math.min(most, rows.size() - 1L);
  }

  private List<List<String>> combinations(int from) {
    if (from == quasi) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String level : levels(from)) {
      for (List<String> rest : combinations(from + 1)) {
        all.add(Stream.concat(Stream.of(level), rest.stream()).toList());
      }
    }
    return all;
  }

  private List<String> levels(int column) {
    QuasiIdentifier of = wanted.quasiIdentifiers().get(column);
    CodeList list = variables.get(column).codes();
    List<String> names = new ArrayList<>(of.levels());
    if (names.isEmpty()) {
      names.add(of.finest().level().name());
      Stream.concat(Stream.of(list.detailed()), list.levels().stream())
          .filter(level -> of.finest().level().nestsIn(level))
          .map(Level::name)
          .filter(name -> !names.contains(name))
          .forEach(names::add);
    }
    if (of.mayBeLeftOut()) {
      names.add(LEFT_OUT);
    }
    return names;
  }

  private Best tried(List<String> levels) {
    List<List<String>> shown = rows.stream().map(row -> shown(row, levels)).toList();
    Map<List<String>, List<Integer>> classes = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      classes.computeIfAbsent(shown.get(row), key -> new ArrayList<>()).add(row);
    }
    boolean[] isLeftOut = new boolean[rows.size()];
    classes.values().stream()
        .filter(of -> !isEnough(of))
        .forEach(of -> of.forEach(row -> isLeftOut[row] = true));
    long loss = 0;
    for (int column = 0; column < quasi; column++) {
      loss += wanted.quasiIdentifiers().get(column).weight() * lost(column, shown, isLeftOut);
    }
    long suppressed = IntStream.range(0, rows.size()).filter(row -> isLeftOut[row]).count();
    return new Best(loss, suppressed, levels);
  }

  private List<String> shown(List<String> row, List<String> levels) {
    return IntStream.range(0, quasi)
        .mapToObj(column -> shown(row.get(column), variables.get(column), levels.get(column)))
        .toList();
  }

  private static String shown(String cell, Variable variable, String level) {
    if (level.equals(LEFT_OUT)) {
      return "";
    }
    if (cell.startsWith("[")) {
      return cell;
    }
    return Arrays.stream(cell.split(";"))
        .map(code -> variable.codes().level(level).groupOf(code).orElseThrow().code())
        .distinct()
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private long lost(int column, List<List<String>> shown, boolean[] isLeftOut) {
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> after = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      before.merge(normal(rows.get(row).get(column)), 1, Integer::sum);
      after.merge(shown.get(row).get(column), 1, Integer::sum);
    }
    long lost = 0;
    for (int row = 0; row < rows.size(); row++) {
      int group = isLeftOut[row] ? rows.size() : after.get(shown.get(row).get(column));
      lost += millionths(group) - millionths(before.get(normal(rows.get(row).get(column))));
    }
    return lost;
  }

  private static String normal(String cell) {
    return Arrays.stream(cell.split(";")).sorted().collect(Collectors.joining(";"));
  }

  private static long millionths(int people) {
    return Math.round(Math.log(people) / Math.log(2) * 1e6);
  }

  private boolean isEnough(List<Integer> alike) {
    if (alike.size() < wanted.k()) {
      return false;
    }
    for (int i = 0; i < wanted.kept().size(); i++) {
      int column = quasi + i;
      Level level = wanted.kept().get(i).axis().level();
      Map<String, Integer> answers = new TreeMap<>();
      for (int row : alike) {
        String cell = rows.get(row).get(column);
        if (!cell.startsWith("[")) {
          answers.merge(level.groupOf(cell).orElseThrow().code(), 1, Integer::sum);
        }
      }
      List<Integer> times = answers.values().stream().sorted((a, b) -> b - a).toList();
      for (LDiversity diversity : wanted.kept().get(i).diversities()) {
        if (!times.isEmpty() && !isDiverse(times, diversity)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The three definitions, in whole numbers: entropy as nⁿ against lⁿ Π cᵢ^cᵢ. */
  static boolean isDiverse(List<Integer> times, LDiversity wanted) {
    int people = times.stream().mapToInt(Integer::intValue).sum();
    return switch (wanted.kind()) {
      case DISTINCT -> times.size() >= wanted.l();
      case ENTROPY -> {
        BigInteger right = BigInteger.valueOf(wanted.l()).pow(people);
        for (int c : times) {
          right = right.multiply(BigInteger.valueOf(c).pow(c));
        }
        yield BigInteger.valueOf(people).pow(people).compareTo(right) >= 0;
      }
      case RECURSIVE -> {
        int rest = times.stream().skip(wanted.l() - 1).mapToInt(Integer::intValue).sum();
        yield times.get(0) < wanted.c() * rest;
      }
    };
  }
}
