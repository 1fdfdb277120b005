// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One run of a policy over a release: first the counts of each population, then the measures. */
final class ReleaseProtection {

  private record Subject(Measure measure, Population population) {}

  private final String id;
  private final List<Member> members;
  private final List<Measured> measures;
  private final DisclosurePolicy policy;
  private final Setting setting;
  private final List<Refusal> problems = new ArrayList<>();
  private final Map<CountTable, ProtectedTable> printed = new LinkedHashMap<>();
  private final Map<MeasureTable, ProtectedMeasures> means = new LinkedHashMap<>();
  private final List<InternalAudit.TableAudit> audits = new ArrayList<>();
  private final List<InternalAudit.PatternAudit> patterns = new ArrayList<>();
  private final List<InternalAudit.EarlierAudit> earlier = new ArrayList<>();
  private final List<InternalAudit.AttackAudit> attacks = new ArrayList<>();

  ReleaseProtection(
      String id,
      List<Member> members,
      List<Measured> measures,
      DisclosurePolicy policy,
      Setting setting) {
    this.id = id;
    this.members = members;
    this.measures = measures;
    this.policy = policy;
    this.setting = setting;
  }

  Assessment run() {
    CellRule rule = policy.cells();
    if (rule == null) {
      printExactly();
      return granted();
    }
    problems.addAll(setting.precedents().problems(asked(), rule));
    if (problems.isEmpty()) {
      systems().values().forEach(system -> protect(system, rule));
    }
    if (problems.isEmpty()) {
      subjects().values().forEach(tables -> protectMeasure(tables, rule));
    }
    if (problems.isEmpty()) {
      holdAgainstEarlier(rule);
    }
    return problems.isEmpty() ? granted() : new Assessment.Refused(problems);
  }

  private List<RecordedTable> asked() {
    List<RecordedTable> asked = new ArrayList<>();
    everything().forEach(member -> asked.add(Recording.asked(member)));
    measures.forEach(measured -> asked.add(Recording.asked(measured)));
    return asked;
  }

  /** Looks at what is printed beside what was printed before. */
  private void holdAgainstEarlier(CellRule rule) {
    List<RecordedTable> tables = Recording.tables(counts(), List.copyOf(means.values()));
    List<String> revised = setting.precedents().revised(tables);
    if (!revised.isEmpty()) {
      problems.add(Reasons.revised(revised));
    }
    long close = policy.print().roundingBase() == 1 ? rule.hiddenBelow() : 0;
    for (int n = 0; n < counts().size(); n++) {
      earlier.addAll(
          setting.precedents().beside(tables.get(n), counts().get(n).dimensions(), close));
    }
  }

  private List<ProtectedTable> counts() {
    return members.stream().map(member -> table(member.table())).toList();
  }

  /** The tables of each population and unit, those of values among them. */
  private Map<Population, List<Member>> systems() {
    Map<Population, List<Member>> systems = new LinkedHashMap<>();
    for (Member member : everything()) {
      systems.computeIfAbsent(member.table().population(), p -> new ArrayList<>()).add(member);
    }
    return systems;
  }

  private Set<Member> everything() {
    Set<Member> all = new LinkedHashSet<>(members);
    measures.stream()
        .filter(measured -> !measured.areAllCounted())
        .forEach(measured -> all.add(measured.valuesMember()));
    return all;
  }

  private Map<Subject, List<Measured>> subjects() {
    Map<Subject, List<Measured>> subjects = new LinkedHashMap<>();
    for (Measured measured : measures) {
      Subject subject =
          new Subject(measured.table().measure(), measured.table().counts().population());
      subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(measured);
    }
    return subjects;
  }

  private void protect(List<Member> system, CellRule rule) {
    Protection.Result result = protection(system, rule);
    if (result instanceof Protection.Result.Failed failed) {
      problems.add(failed.refusal());
    } else if (result instanceof Protection.Result.Printed found) {
      found.tables().forEach(this::print);
      audits.addAll(found.audits());
      patterns.add(found.pattern());
      addAttack(system, rule, found);
    }
  }

  private Protection.Result protection(List<Member> system, CellRule rule) {
    return new Protection(system, rule, policy.print(), setting).run();
  }

  /** Tries tables that are small enough as a reader who knows how hidden cells are chosen. */
  private void addAttack(List<Member> system, CellRule rule, Protection.Result.Printed found) {
    MethodAudit audit = new MethodAudit(system, policy.print(), tables -> protection(tables, rule));
    boolean isByItself =
        measures.isEmpty() && systems().size() == 1 && !setting.precedents().haveSeen(system);
    Optional<InternalAudit.Method> method =
        isByItself ? audit.of(found) : Optional.of(InternalAudit.Method.NOT_TRIED);
    if (method.isPresent()) {
      attacks.add(found.attack().with(method.orElseThrow()));
    } else {
      problems.add(Reasons.methodTells(system.stream().map(Member::id).toList()));
    }
  }

  private void protectMeasure(List<Measured> tables, CellRule rule) {
    Map<Measured, List<RecordedTable>> before = new HashMap<>();
    tables.forEach(table -> before.put(table, setting.precedents().before(Recording.asked(table))));
    MeasureProtection.Result result =
        new MeasureProtection(
                tables,
                policy.measures(),
                rule.outside(),
                (table, cell) ->
                    values(table).isHidden(cell)
                        || (hasValues(table, cell)
                            && isAny(before.get(table), cell, Optional::isEmpty)),
                (table, cell) -> isAny(before.get(table), cell, Optional::isPresent),
                setting.suppressor(Insiders.DO_NOT_COUNT),
                rule.insiders())
            .run();
    if (result instanceof MeasureProtection.Result.Failed failed) {
      problems.add(failed.refusal());
    } else if (result instanceof MeasureProtection.Result.Chosen chosen) {
      tables.forEach(
          measured ->
              means.put(
                  measured.table(),
                  measures(
                      measured,
                      chosen.shown().getOrDefault(measured.table(), Set.of()),
                      rule.hiddenBelow())));
      audits.addAll(chosen.audits());
      patterns.add(chosen.pattern());
      attacks.add(chosen.attack());
    }
  }

  private ProtectedTable values(Measured measured) {
    return table(measured.values());
  }

  private static boolean hasValues(Measured measured, Coordinates cell) {
    return measured.table().summary(cell).rows() > 0;
  }

  private static boolean isAny(
      @Nullable List<RecordedTable> before, Coordinates cell, Predicate<Optional<String>> what) {
    List<String> keys = Recording.keys(cell);
    return requireNonNull(before, "before").stream().map(t -> t.printed(keys)).anyMatch(what);
  }

  private ProtectedMeasures measures(Measured measured, Set<Coordinates> shown, long near) {
    MeasureTable table = measured.table();
    ProtectedTable values = values(measured);
    Map<Coordinates, ProtectedMeasures.Summary> summaries = new LinkedHashMap<>();
    for (Coordinates cell : shown) {
      long least = values.count(cell).orElse(0) - values.reach(cell);
      PrintedSummary.of(table, cell, least, near).ifPresent(s -> summaries.put(cell, s));
    }
    return new ProtectedMeasures(table.measure(), table(table.counts()), values, summaries);
  }

  private ProtectedTable table(CountTable table) {
    ProtectedTable found = printed.get(table);
    if (found == null) {
      throw new IllegalStateException("Table must have been protected before what stands on it");
    }
    return found;
  }

  private void print(Member member, Map<Coordinates, OptionalLong> numbers) {
    printed.put(
        member.table(),
        new ProtectedTable(member.table(), policy.mark(), policy.print().reach(), numbers));
  }

  private void printExactly() {
    for (Member member : everything()) {
      Map<Coordinates, OptionalLong> numbers = new LinkedHashMap<>();
      Sheet sheet = Sheet.beside(List.of(member)).get(0);
      for (int cell = 0; cell < sheet.size(); cell++) {
        numbers.put(sheet.coordinates(cell), member.table().count(sheet.coordinates(cell)));
      }
      print(member, numbers);
      audits.add(
          new InternalAudit.TableAudit(
              member.id(), numbers.size(), List.of(), List.of(), List.of()));
    }
    for (Measured measured : measures) {
      Set<Coordinates> all = new LinkedHashSet<>(Cells.of(measured.table().counts()));
      means.put(measured.table(), measures(measured, all, 1));
    }
  }

  private Assessment granted() {
    Map<CountTable, ProtectedTable> tables = new LinkedHashMap<>();
    members.forEach(member -> tables.put(member.table(), table(member.table())));
    return new Assessment.Granted(
        new ProtectedRelease(
            id,
            policy,
            tables,
            means,
            new InternalAudit(id, policy, audits, patterns, earlier, attacks, List.of())));
  }
}
