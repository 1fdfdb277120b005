// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.ledger.LedgerEntry;
import cymru.tegwch.anonymisation.ledger.RecordedRelease;
import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.anonymisation.ledger.RecordedTable.People;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What earlier public releases leave open. Of the same people at the same date everything stays as
 * it was printed, what was hidden stays hidden, and the new tables are protected together with all
 * the earlier ones. Of the same people at another date it is enough that many came and went.
 */
final class Precedents {

  /** Nothing was published before. */
  static final Precedents NONE = new Precedents(ReleaseLedger.empty(), Turnover.notStated());

  /**
   * What earlier releases made of the places of a system.
   *
   * @param hidden the places of which they printed the mark
   * @param printed the places of which they printed the number
   * @param numbers those numbers, by place
   */
  record Places(BitSet hidden, BitSet printed, Map<Integer, Long> numbers) {}

  private final List<RecordedRelease> earlier;
  private final Turnover turnover;

  Precedents(ReleaseLedger ledger, Turnover turnover) {
    this.earlier =
        ledger.entries().stream()
            .map(LedgerEntry::release)
            .filter(RecordedRelease::isPublic)
            .toList();
    this.turnover = turnover;
  }

  private Stream<RecordedTable> tables() {
    return earlier.stream().flatMap(release -> release.tables().stream());
  }

  /** Why tables may not follow the earlier releases, whatever they would print. */
  List<Refusal> problems(List<RecordedTable> asked, CellRule rule) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> nesting = new LinkedHashSet<>();
    Set<String> later = new LinkedHashSet<>();
    for (RecordedTable table : asked) {
      tables()
          .filter(before -> isOfThePopulation(before.people(), table.people()))
          .forEach(
              before -> {
                if (!before.people().asAt().equals(table.people().asAt())) {
                  later.add(table.id());
                } else if (!before.people().equals(table.people())) {
                  nesting.add(table.id());
                } else if (asked.stream().noneMatch(before::isOfTheSameCells)) {
                  missing.add(before.id());
                }
              });
    }
    List<Refusal> problems = new ArrayList<>();
    add(problems, missing, Reasons::earlierTableMissing);
    add(problems, nesting, Reasons::nestsWithEarlier);
    if (turnover.people().isEmpty()) {
      add(problems, later, Reasons::turnoverNotStated);
    } else if (turnover.people().getAsLong() < rule.hiddenBelow()) {
      add(problems, later, Reasons::turnoverTooSmall);
    }
    return problems;
  }

  private static void add(
      List<Refusal> problems, Set<String> tables, Function<List<String>, Refusal> reason) {
    if (!tables.isEmpty()) {
      problems.add(reason.apply(List.copyOf(tables)));
    }
  }

  private static boolean isOfThePopulation(People one, People other) {
    return one.population().equals(other.population()) && one.unit() == other.unit();
  }

  /** What earlier releases printed of places, and of which they printed the mark. */
  Places placesOf(LinkedCells cells) {
    Places places = new Places(new BitSet(), new BitSet(), new TreeMap<>());
    for (int at = 0; at < cells.sheets().size(); at++) {
      Sheet sheet = cells.sheets().get(at);
      List<RecordedTable> before = before(Recording.asked(sheet.member()));
      for (int cell = 0; cell < sheet.size() && !before.isEmpty(); cell++) {
        List<String> keys = Recording.keys(sheet.coordinates(cell));
        int place = cells.placeOf(at, cell);
        before.stream()
            .flatMap(table -> Optional.ofNullable(table.cells().get(keys)).stream())
            .forEach(
                text -> {
                  (text.isPresent() ? places.printed : places.hidden).set(place);
                  text.ifPresent(number -> places.numbers.put(place, Long.parseLong(number)));
                });
      }
    }
    return places;
  }

  /** Whether one of those tables was printed before. */
  boolean haveSeen(List<Member> members) {
    return members.stream().anyMatch(member -> !before(Recording.asked(member)).isEmpty());
  }

  /** The same table as it was printed before, each time. */
  List<RecordedTable> before(RecordedTable asked) {
    return tables().filter(asked::isOfTheSameCells).toList();
  }

  /** The tables that would print otherwise than before. */
  List<String> revised(List<RecordedTable> printed) {
    return printed.stream()
        .filter(now -> before(now).stream().anyMatch(was -> !cellsThatDiffer(was, now).isEmpty()))
        .map(RecordedTable::id)
        .distinct()
        .toList();
  }

  private static List<List<String>> cellsThatDiffer(RecordedTable was, RecordedTable now) {
    Set<List<String>> cells = new LinkedHashSet<>(now.cells().keySet());
    cells.addAll(was.cells().keySet());
    return cells.stream().filter(cell -> !was.printed(cell).equals(now.printed(cell))).toList();
  }

  /**
   * What a table of counts tells beside those of the same population at other dates.
   *
   * @param below numbers that differ by less are close
   */
  List<InternalAudit.EarlierAudit> beside(
      RecordedTable now, List<Dimension> dimensions, long below) {
    List<InternalAudit.EarlierAudit> audits = new ArrayList<>();
    for (RecordedRelease release : earlier) {
      for (RecordedTable was : release.tables()) {
        if (isOfAnotherDate(was.people(), now.people()) && was.asksTheSame(now)) {
          List<Coordinates> close = new ArrayList<>();
          List<Coordinates> hiddenOnce = new ArrayList<>();
          for (List<String> cell : cellsThatDiffer(was, now)) {
            Optional<String> one = was.printed(cell);
            Optional<String> other = now.printed(cell);
            if (one.isEmpty() || other.isEmpty()) {
              hiddenOnce.add(Recording.cell(dimensions, cell));
            } else if (isClose(one.orElseThrow(), other.orElseThrow(), below)) {
              close.add(Recording.cell(dimensions, cell));
            }
          }
          if (!close.isEmpty() || !hiddenOnce.isEmpty()) {
            audits.add(new InternalAudit.EarlierAudit(release.id(), now.id(), close, hiddenOnce));
          }
        }
      }
    }
    return audits;
  }

  private static boolean isOfAnotherDate(People one, People other) {
    return isOfThePopulation(one, other)
        && one.filter().equals(other.filter())
        && !one.asAt().equals(other.asAt());
  }

  private static boolean isClose(String one, String other, long below) {
    return Math.abs(Long.parseLong(one) - Long.parseLong(other)) < below;
  }
}
