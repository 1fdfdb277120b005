// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.attack.TooLargeToAttackException;
import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Counting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Chooses where a measure is shown. The sums of all tables of one measure are one system of cells,
 * like the counts: what is hidden must not follow by taking away, and the attacker is given every
 * sum that is shown, exactly.
 *
 * <p>Sums of a measure with values below 0 are moved up by the least value for each value that they
 * have, so that they are sums of numbers that are 0 or more. That takes nothing from what a reader
 * could work out.
 */
final class MeasureProtection {

  /** What came of it. */
  sealed interface Result {

    /** The cells of each table in which the measure is shown, and how the attack went. */
    record Chosen(
        Map<MeasureTable, Set<Coordinates>> shown,
        List<InternalAudit.TableAudit> audits,
        InternalAudit.PatternAudit pattern,
        InternalAudit.AttackAudit attack)
        implements Result {}

    /** No way was found. */
    record Failed(Refusal refusal) implements Result {}
  }

  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(45);
  private static final int MOST_REPAIRS = 4;

  private final List<Measured> tables;
  private final MeasureRule rule;
  private final int outside;
  private final BiPredicate<Measured, Coordinates> isKeptBack;
  private final BiPredicate<Measured, Coordinates> wasShown;
  private final Suppressor suppressor;
  private final Insiders insiders;
  private final LinkedCells sums;
  private final LinkedCells people;
  private final boolean isTooLarge;
  private final Map<Integer, Need> needs = new TreeMap<>();
  private final Map<Integer, Long> nearest = new TreeMap<>();
  private final BitSet unprinted = new BitSet();
  private final BitSet shownBefore = new BitSet();
  private final BitSet sensitive = new BitSet();
  private final int[] values;

  /**
   * Tables of one measure of one population.
   *
   * @param isKeptBack whether nothing can be shown in a cell, since its number of values is hidden
   *     or it was kept back before
   * @param wasShown whether something was shown in a cell before, so that it is no cell to hide
   * @param insiders whether people who are alone in a hidden sum, and know it, count as readers
   */
  MeasureProtection(
      List<Measured> tables,
      MeasureRule rule,
      int outside,
      BiPredicate<Measured, Coordinates> isKeptBack,
      BiPredicate<Measured, Coordinates> wasShown,
      Suppressor suppressor,
      Insiders insiders) {
    this.insiders = insiders;
    this.tables = List.copyOf(tables);
    this.rule = rule;
    this.outside = outside;
    this.isKeptBack = isKeptBack;
    this.wasShown = wasShown;
    this.suppressor = suppressor;
    BigInteger lift = lift();
    this.isTooLarge = greatest(lift).compareTo(MOST) > 0;
    this.people =
        new LinkedCells(Sheet.beside(tables.stream().map(t -> Member.of(t.values())).toList()));
    this.sums =
        isTooLarge
            ? people
            : new LinkedCells(
                Sheet.beside(tables.stream().map(t -> Member.of(sums(t, lift))).toList()));
    this.values = new int[sums.places().size()];
  }

  Result run() {
    List<String> ids = tables.stream().map(t -> t.table().counts().id()).toList();
    if (isTooLarge) {
      return new Result.Failed(Reasons.tooLarge(ids));
    }
    if (sums.problems().contains(LinkedCells.Problem.COUNTS_DISAGREE)) {
      return new Result.Failed(Reasons.countsDisagree(ids));
    }
    if (!sums.problems().isEmpty()) {
      return new Result.Failed(Reasons.levelsCross(ids));
    }
    read();
    double bound = Double.POSITIVE_INFINITY;
    for (int repair = 0; repair <= MOST_REPAIRS; repair++) {
      Suppression found = suppressor.suppress(graph());
      if (!(found instanceof Suppression.Pattern pattern)) {
        return new Result.Failed(Reasons.unprotectable(ids));
      }
      BitSet hidden = pattern.hidden();
      hidden.or(unprinted);
      bound = Math.min(bound, pattern.lowerBound());
      try {
        Attack attack = attack(hidden, List.of());
        BitSet beaten = attack.isConsistent() ? beaten(attack, hidden) : sensitive;
        if (beaten.isEmpty()) {
          return chosen(
              hidden,
              InternalAudit.PatternAudit.of(ids, pattern, bound),
              InternalAudit.AttackAudit.of(ids, attack.unknowns(), needs.size()));
        }
        beaten.stream().forEach(this::demandMore);
      } catch (TooLargeToAttackException e) {
        return new Result.Failed(Reasons.tooLarge(ids));
      }
    }
    return new Result.Failed(
        insiders == Insiders.COUNT ? Reasons.insiderWins(ids) : Reasons.attackerWins(ids));
  }

  /** What every value is moved up by. */
  private BigInteger lift() {
    long least = 0;
    for (Measured measured : tables) {
      for (Coordinates cell : Cells.of(measured.table().counts())) {
        if (!measured.table().histogram(cell).isEmpty()) {
          least = Math.min(least, measured.table().histogram(cell).firstKey());
        }
      }
    }
    return BigInteger.valueOf(least).negate();
  }

  private BigInteger greatest(BigInteger lift) {
    BigInteger greatest = BigInteger.ZERO;
    for (Measured measured : tables) {
      for (Coordinates cell : Cells.of(measured.table().counts())) {
        greatest = greatest.max(lifted(measured.table().summary(cell), lift));
      }
    }
    return greatest;
  }

  private static BigInteger lifted(MeasureTable.Summary summary, BigInteger lift) {
    return summary.sum().add(lift.multiply(BigInteger.valueOf(summary.rows())));
  }

  /** The sums as if they were counts of the measure's units. */
  private static CountTable sums(Measured measured, BigInteger lift) {
    CountTable counts = measured.table().counts();
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (Coordinates cell : Cells.of(counts)) {
      long sum = lifted(measured.table().summary(cell), lift).longValueExact();
      cells.put(cell, sum == 0 ? Cell.EMPTY : new Cell(sum, 1, 1));
    }
    Population units = counts.population().counting(Counting.SUBJECTS);
    return CountTable.of(counts.id(), units, counts.dimensions(), cells);
  }

  /** Finds out which sums are sensitive, and which stand on a number that is hidden. */
  private void read() {
    for (int at = 0; at < tables.size(); at++) {
      MeasureTable table = tables.get(at).table();
      Sheet sheet = sums.sheets().get(at);
      for (int cell = 0; cell < sheet.size(); cell++) {
        Coordinates place = sheet.coordinates(cell);
        int index = sums.placeOf(at, cell);
        Contributions of = Contributions.of(table, place);
        values[index] = (int) Math.min(Integer.MAX_VALUE, of.people());
        if (of.isSensitive(rule, outside)) {
          demand(index, of.largest());
        }
        if (isKeptBack.test(tables.get(at), place)) {
          unprinted.set(index);
        } else if (wasShown.test(tables.get(at), place)) {
          shownBefore.set(index);
        }
      }
    }
    for (int place = 0; place < sums.places().size(); place++) {
      LinkedCells.Place of = sums.places().get(place);
      if (!of.isPrinted() && of.cell().units() > 0 && hasFew(of)) {
        demand(place, BigInteger.valueOf(of.cell().units()));
      }
    }
  }

  /** Whether a sum that no table shows could be of too few people. */
  private boolean hasFew(LinkedCells.Place place) {
    return people
        .placeOf(place.region())
        .map(at -> people.places().get(at).cell().subjects() < rule.people())
        .orElse(true);
  }

  private void demand(int place, BigInteger largest) {
    long sum = sums.places().get(place).cell().units();
    long width = Math.max(1, largest.longValueExact());
    long above = (Math.multiplyExact(width, rule.within()) + 99) / 100;
    sensitive.set(place);
    nearest.merge(place, above, Math::max);
    needs.merge(
        place,
        new Need(width, Math.addExact(sum, above)),
        (a, b) -> new Need(Math.max(a.width(), b.width()), Math.max(a.upper(), b.upper())));
  }

  private void demandMore(int place) {
    needs.computeIfPresent(
        place, (p, need) -> new Need(2 * need.width(), need.upper() + need.width()));
  }

  private CellGraph graph() {
    CellGraph.Builder builder = CellGraph.builder();
    for (int place = 0; place < sums.places().size(); place++) {
      builder.add(graphCell(place));
    }
    Graphs.link(builder, sums);
    return builder.build();
  }

  private GraphCell graphCell(int index) {
    LinkedCells.Place place = sums.places().get(index);
    long sum = place.cell().units();
    Need need = needs.get(index);
    if (need != null) {
      return GraphCell.hidden(sum, 0, need);
    }
    if (!place.isPrinted() || unprinted.get(index)) {
      return GraphCell.unprinted(sum);
    }
    if (values[index] == 0 || shownBefore.get(index)) {
      return GraphCell.printed(sum);
    }
    double size = 32 - Integer.numberOfLeadingZeros(values[index]);
    return GraphCell.free(sum, 0, (1 + size / 10) * (1 + place.margins()));
  }

  private Attack attack(BitSet hidden, List<Known> own) {
    List<Known> known = new ArrayList<>(own);
    known.add(Graphs.farAbove(sums, targets()));
    return Graphs.attack(
        sums,
        place ->
            hidden.get(place)
                ? OptionalLong.empty()
                : OptionalLong.of(sums.places().get(place).cell().units()),
        known,
        new PrintingRules(1, 1, false));
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    needs.forEach(
        (place, need) ->
            targets.add(Target.of(sums.places().get(place).region(), need.width(), need.upper())));
    return targets;
  }

  private BitSet beaten(Attack attack, BitSet hidden) {
    List<Integer> places = List.copyOf(needs.keySet());
    List<Interval> intervals = attack.challenge(targets());
    BitSet beaten = new BitSet();
    for (int n = 0; n < places.size(); n++) {
      if (!intervals.get(n).isSafe() || !attack.verify(intervals.get(n))) {
        beaten.set(places.get(n));
      }
    }
    return beaten.isEmpty() && insiders == Insiders.COUNT
        ? new InsiderAttack(
                sums, sensitive, this::isAlone, this::untold, own -> attack(hidden, own))
            .beaten(attack, intervals)
        : beaten;
  }

  /** Whether one person has all the values of a sum. */
  private boolean isAlone(int place) {
    return people
        .placeOf(sums.places().get(place).region())
        .map(at -> people.places().get(at).cell().subjects() == 1)
        .orElse(false);
  }

  /** What of a sum must be left to somebody in another: a part of its largest contribution. */
  private Target untold(int place) {
    return Target.of(sums.places().get(place).region(), nearest.getOrDefault(place, 1L), 0);
  }

  private Result.Chosen chosen(
      BitSet hidden, InternalAudit.PatternAudit pattern, InternalAudit.AttackAudit attack) {
    Map<MeasureTable, Set<Coordinates>> chosen = new LinkedHashMap<>();
    List<InternalAudit.TableAudit> audits = new ArrayList<>();
    for (int at = 0; at < tables.size(); at++) {
      Sheet sheet = sums.sheets().get(at);
      Set<Coordinates> shown = new LinkedHashSet<>();
      List<Coordinates> few = new ArrayList<>();
      List<Coordinates> complements = new ArrayList<>();
      for (int cell = 0; cell < sheet.size(); cell++) {
        int place = sums.placeOf(at, cell);
        if (sheet.isShown(cell) && values[place] > 0) {
          Collection<Coordinates> on =
              !hidden.get(place) ? shown : sensitive.get(place) ? few : complements;
          on.add(sheet.coordinates(cell));
        }
      }
      chosen.put(tables.get(at).table(), shown);
      String name = tables.get(at).table().measure().name() + ": " + sheet.id();
      int cells = shown.size() + few.size() + complements.size();
      audits.add(new InternalAudit.TableAudit(name, cells, few, List.of(), complements));
    }
    return new Result.Chosen(chosen, audits, pattern, attack);
  }
}
