// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.variable.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts again what would be written, from its text: rows are sorted and neighbours compared, and
 * every group is held against the count of the dataset. Nothing that found the result is used.
 */
final class Recount {

  private static final char BETWEEN = '\u0001';

  /** A row as text, and how many people have it. */
  private record Line(String quasi, List<String> sensitive, int people) {}

  private Recount() {}

  /**
   * Refuses a result that is not what it should be.
   *
   * @param suppressed how many people were said to be left out
   */
  static void require(Shown shown, Generalisation wanted, Dataset dataset, long suppressed) {
    List<Line> lines = lines(shown);
    lines.sort((a, b) -> a.quasi().compareTo(b.quasi()));
    long written = lines.stream().mapToLong(Line::people).sum();
    boolean agrees = written > 0 && written + suppressed == dataset.rows();
    agrees &= suppressed <= wanted.limit().of(dataset.rows());
    int from = 0;
    while (agrees && from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && lines.get(to).quasi().equals(lines.get(from).quasi())) {
        to++;
      }
      agrees = isEnough(lines.subList(from, to), wanted);
      from = to;
    }
    if (!agrees || !groupsAgree(shown, dataset, suppressed)) {
      throw new MicrodataRefused(MicrodataRefused.Reason.RECOUNT_DISAGREES);
    }
  }

  private static List<Line> lines(Shown shown) {
    int quasi = shown.columns().size() - shown.sensitive().size();
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < shown.rows().size(); row++) {
      StringBuilder key = new StringBuilder();
      List<String> sensitive = new ArrayList<>();
      for (int column = 0; column < shown.columns().size(); column++) {
        String code = shown.value(row, column).code();
        if (column < quasi) {
          key.append(code).append(BETWEEN);
        } else {
          sensitive.add(code);
        }
      }
      lines.add(new Line(key.toString(), sensitive, shown.people().get(row)));
    }
    return lines;
  }

  private static boolean isEnough(List<Line> alike, Generalisation wanted) {
    long people = alike.stream().mapToLong(Line::people).sum();
    if (people < wanted.k()) {
      return false;
    }
    for (int column = 0; column < wanted.kept().size(); column++) {
      Map<String, Long> answers = new TreeMap<>();
      for (Line line : alike) {
        String code = line.sensitive().get(column);
        if (!code.startsWith("[")) {
          answers.merge(code, (long) line.people(), Long::sum);
        }
      }
      for (LDiversity diversity : wanted.kept().get(column).diversities()) {
        if (!answers.isEmpty() && !isDiverse(answers.values(), diversity)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isDiverse(Collection<Long> times, LDiversity wanted) {
    long[] ascending = times.stream().mapToLong(Long::longValue).sorted().toArray();
    int answers = ascending.length;
    if (answers < wanted.l()) {
      return false;
    }
    return switch (wanted.kind()) {
      case DISTINCT -> true;
      case ENTROPY -> evenness(ascending) > wanted.l() * (1 - 1e-9);
      case RECURSIVE ->
          ascending[answers - 1]
              < wanted.c() * Arrays.stream(ascending, 0, answers - wanted.l() + 1).sum();
    };
  }

  /** The number of equally frequent answers that would be as even: Π (n/c)^(c/n). */
  private static double evenness(long[] times) {
    double people = Arrays.stream(times).sum();
    double even = 1;
    for (long c : times) {
      even *= StrictMath.pow(people / c, c / people);
    }
    return even;
  }

  /** Of each group no more people are written than there are, and those missing were left out. */
  private static boolean groupsAgree(Shown shown, Dataset dataset, long suppressed) {
    for (int column = 0; column < shown.columns().size(); column++) {
      Coding coding = shown.columns().get(column);
      Level level = coding.level().orElseThrow();
      CountTable table = dataset.count(Axis.of(coding.variable().name(), level));
      Map<Coordinate, Long> written = written(shown, column);
      long missing = 0;
      for (Coordinate line : coding.dimension().allLines()) {
        if (!(line instanceof Coordinate.Margin)) {
          long shortBy = table.cell(Coordinates.of(line)).units() - written.getOrDefault(line, 0L);
          if (shortBy < 0) {
            return false;
          }
          missing += shortBy;
        }
      }
      if (!coding.variable().multiple() && missing != suppressed) {
        return false;
      }
    }
    return true;
  }

  private static Map<Coordinate, Long> written(Shown shown, int column) {
    Map<Coordinate, Long> written = new HashMap<>();
    for (int row = 0; row < shown.rows().size(); row++) {
      long people = shown.people().get(row);
      for (Coordinate line : shown.value(row, column).lines()) {
        written.merge(line, people, Long::sum);
      }
    }
    return written;
  }
}
