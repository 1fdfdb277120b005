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
import cymru.tegwch.anonymisation.rounding.ControlledRounding;
import cymru.tegwch.anonymisation.rounding.Rounding;
import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Protects the tables of one population together: hides what is small, hides what would give it
 * away, rounds the rest, and lets the attacker try. What the attacker beats is protected harder, a
 * few times, and refused in the end.
 */
final class Protection {

  /** What came of it: what each table prints and why, or a refusal. */
  sealed interface Result {

    /** The tables as printed, with the reasons for what is hidden. */
    record Printed(
        Map<Member, Map<Coordinates, OptionalLong>> tables,
        List<InternalAudit.TableAudit> audits,
        InternalAudit.PatternAudit pattern,
        InternalAudit.AttackAudit attack)
        implements Result {}

    /** No way was found. */
    record Failed(Refusal refusal) implements Result {}
  }

  private static final int MOST_REPAIRS = 4;

  private final List<Member> members;
  private final LinkedCells cells;
  private final CellRule rule;
  private final PrintRule print;
  private final Setting setting;
  private List<Long> rounded = List.of();

  Protection(List<Member> members, CellRule rule, PrintRule print, Setting setting) {
    this.members = List.copyOf(members);
    this.cells = new LinkedCells(Sheet.beside(members));
    this.rule = rule;
    this.print = print;
    this.setting = setting;
  }

  Result run() {
    Optional<Refusal> problem = problem();
    if (problem.isPresent()) {
      return new Result.Failed(problem.orElseThrow());
    }
    HiddenCells demands = new HiddenCells(cells, rule, setting.precedents().placesOf(cells));
    if (demands.isContradictory()) {
      return new Result.Failed(Reasons.unprotectable(demands.tablesOf(demands.certain())));
    }
    try {
      return protect(demands);
    } catch (TooLargeToAttackException e) {
      return new Result.Failed(Reasons.tooLarge(ids()));
    }
  }

  private List<String> ids() {
    return members.stream().map(Member::id).toList();
  }

  /** Why there is nothing to protect together; where there is, rounds it together if need be. */
  private Optional<Refusal> problem() {
    if (cells.problems().contains(LinkedCells.Problem.COUNTS_DISAGREE)) {
      return Optional.of(Reasons.countsDisagree(ids()));
    }
    if (!cells.problems().isEmpty()) {
      return Optional.of(Reasons.levelsCross(ids()));
    }
    if (print.rounding() == PrintRule.Method.CONTROLLED) {
      Map<Integer, Long> before = setting.precedents().placesOf(cells).numbers();
      Optional<List<Long>> found = roundedTogether(before);
      rounded = found.orElse(List.of());
      Refusal none = before.isEmpty() ? Reasons.noRounding(ids()) : Reasons.noRoundingBeside(ids());
      return found.isPresent() ? Optional.empty() : Optional.of(none);
    }
    return Optional.empty();
  }

  private Result protect(HiddenCells demands) {
    double bound = Double.POSITIVE_INFINITY;
    for (int repair = 0; repair <= mostRepairs(); repair++) {
      boolean isGuess = repair > 0 || rule.complements() == CellRule.Complements.WHERE_NEEDED;
      Suppression found = suppress(demands, isGuess ? quick() : setting.effort());
      if (!(found instanceof Suppression.Pattern pattern)) {
        return new Result.Failed(refusal(found, demands));
      }
      // What is asked for after an attack is more than what must be.
      bound = Math.min(bound, pattern.lowerBound());
      Trial trial = trial(pattern, demands);
      if (!trial.attack().isConsistent()) {
        break;
      }
      if (trial.isSafe()) {
        return printed(isGuess ? cheapest(trial, demands) : trial, demands, bound);
      }
      demands.demand(trial.beaten());
    }
    return new Result.Failed(
        crossesTicks() ? Reasons.ticksCrossed(ids()) : Reasons.attackerWins(ids()));
  }

  /** Whether a table crosses two variables of which a unit may be in several groups at once. */
  private boolean crossesTicks() {
    return members.stream()
        .anyMatch(m -> m.table().dimensions().stream().filter(Dimension::overlapping).count() > 1);
  }

  /** No more than what was asked for. */
  private Effort quick() {
    return setting.effort().steps() < Effort.QUICK.steps() ? setting.effort() : Effort.QUICK;
  }

  /** A pattern and what the attacker made of it. */
  private record Trial(Suppression.Pattern pattern, Attack attack, int targets, BitSet beaten) {
    boolean isSafe() {
      return attack.isConsistent() && beaten.isEmpty();
    }
  }

  private Trial trial(Suppression.Pattern pattern, HiddenCells demands) {
    Map<Integer, Target> targets = demands.targets();
    Attack attack = attack(pattern.hidden(), demands, targets, List.of());
    BitSet beaten =
        attack.isConsistent() ? beaten(attack, pattern.hidden(), demands, targets) : new BitSet();
    return new Trial(pattern, attack, targets.size(), beaten);
  }

  /** A safe pattern that was found quickly, or one that the whole effort finds, if that is safe. */
  private Trial cheapest(Trial safe, HiddenCells demands) {
    if (suppress(demands, setting.effort()) instanceof Suppression.Pattern pattern
        && pattern.cost() < safe.pattern().cost()) {
      Trial cheaper = trial(pattern, demands);
      return cheaper.isSafe() ? cheaper : safe;
    }
    return safe;
  }

  private Refusal refusal(Suppression found, HiddenCells demands) {
    if (found instanceof Suppression.Unprotectable failed) {
      BitSet places = new BitSet();
      failed.cells().forEach(places::set);
      return Reasons.unprotectable(demands.tablesOf(places));
    }
    return Reasons.tooLarge(ids());
  }

  /** Where little is demanded at first, more steps lead to what is needed. */
  private int mostRepairs() {
    return rule.complements() == CellRule.Complements.ALWAYS ? MOST_REPAIRS : 3 * MOST_REPAIRS;
  }

  private Suppression suppress(HiddenCells demands, Effort effort) {
    Suppressor suppressor = setting.with(effort).suppressor(rule.insiders());
    Suppression found = suppressor.suppress(demands.graph(false));
    boolean maySpendZeros =
        found instanceof Suppression.Unprotectable && rule.zeros() == CellRule.Zeros.MAY_BE_HIDDEN;
    return maySpendZeros ? suppressor.suppress(demands.graph(true)) : found;
  }

  private Attack attack(
      BitSet hidden, HiddenCells demands, Map<Integer, Target> targets, List<Known> own) {
    List<Known> known = new ArrayList<>(own);
    known.add(Graphs.farAbove(cells, targets.values()));
    demands.knownToBeSmall().stream()
        .mapToObj(place -> cells.places().get(place).region())
        .map(region -> new Known(List.of(region), List.of(), 1, rule.hiddenBelow() - 1L))
        .forEach(known::add);
    return Graphs.attack(
        cells,
        place -> number(place, hidden),
        known,
        new PrintingRules(
            rule.isHiding() ? rule.hiddenBelow() : 1,
            print.roundingBase(),
            rule.zeros() == CellRule.Zeros.ALWAYS_PRINTED,
            print.rounding() == PrintRule.Method.CONTROLLED));
  }

  private OptionalLong number(int place, BitSet hidden) {
    long units = cells.places().get(place).cell().units();
    return hidden.get(place)
        ? OptionalLong.empty()
        : OptionalLong.of(
            print.rounding() == PrintRule.Method.CONTROLLED
                ? rounded.get(place)
                : new Rounding(print.roundingBase()).round(units));
  }

  /** One choice for everything that the tables of the population print between them. */
  private Optional<List<Long>> roundedTogether(Map<Integer, Long> before) {
    return new ControlledRounding(print.roundingBase())
        .round(
            cells.places().stream().map(place -> place.cell().units()).toList(),
            cells.sums().stream()
                .map(sum -> new ControlledRounding.Sum(sum.total(), sum.parts()))
                .toList(),
            before);
  }

  private BitSet beaten(
      Attack attack, BitSet hidden, HiddenCells demands, Map<Integer, Target> targets) {
    List<Integer> places = List.copyOf(targets.keySet());
    List<Interval> intervals = attack.challenge(List.copyOf(targets.values()));
    BitSet beaten = new BitSet();
    for (int n = 0; n < places.size(); n++) {
      if (!intervals.get(n).isSafe() || !attack.verify(intervals.get(n))) {
        beaten.set(places.get(n));
      }
    }
    if (beaten.isEmpty() && rule.insiders() == Insiders.COUNT) {
      BitSet secret = demands.small();
      secret.or(demands.certain());
      secret.and(hidden);
      return new InsiderAttack(
              cells,
              secret,
              place -> cells.places().get(place).cell().subjects() == 1,
              place -> Target.of(cells.places().get(place).region(), 1, 0),
              own -> attack(hidden, demands, targets, own))
          .beaten(attack, intervals);
    }
    return beaten;
  }

  private Result.Printed printed(Trial trial, HiddenCells demands, double bound) {
    BitSet hidden = trial.pattern().hidden();
    Map<Member, Map<Coordinates, OptionalLong>> tables = new LinkedHashMap<>();
    List<InternalAudit.TableAudit> audits = new ArrayList<>();
    for (int at = 0; at < cells.sheets().size(); at++) {
      Sheet sheet = cells.sheets().get(at);
      Map<Coordinates, OptionalLong> numbers = new LinkedHashMap<>();
      for (int cell = 0; cell < sheet.size(); cell++) {
        if (sheet.isShown(cell)) {
          numbers.put(sheet.coordinates(cell), number(cells.placeOf(at, cell), hidden));
        }
      }
      tables.put(sheet.member(), numbers);
      audits.add(audit(at, hidden, demands, numbers.size()));
    }
    return new Result.Printed(
        tables,
        audits,
        InternalAudit.PatternAudit.of(ids(), trial.pattern(), bound),
        InternalAudit.AttackAudit.of(ids(), trial.attack().unknowns(), trial.targets()));
  }

  private InternalAudit.TableAudit audit(int at, BitSet hidden, HiddenCells demands, int shown) {
    Sheet sheet = cells.sheets().get(at);
    List<Coordinates> small = new ArrayList<>();
    List<Coordinates> certain = new ArrayList<>();
    List<Coordinates> complements = new ArrayList<>();
    BitSet isSmall = demands.small();
    BitSet isCertain = demands.certain();
    for (int cell = 0; cell < sheet.size(); cell++) {
      int place = cells.placeOf(at, cell);
      if (hidden.get(place) && sheet.isShown(cell)) {
        (isSmall.get(place) ? small : isCertain.get(place) ? certain : complements)
            .add(sheet.coordinates(cell));
      }
    }
    return new InternalAudit.TableAudit(sheet.id(), shown, small, certain, complements);
  }
}
