// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables that are to be published together. The release is what is protected, not the table: a
 * number that one table hides must not follow from another.
 *
 * <p>All tables describe one population at one date; the two sides of an exposure table may differ
 * in their units. A release is a value: adding returns another one.
 *
 * <pre>{@code
 * ProtectedRelease release =
 *     Release.of("tenants-2025-26").add(groups).add(byAge).protect(DisclosurePolicy.publicRelease());
 * release.table(groups);
 * }</pre>
 */
public final class Release {

  private static final Logger LOG = LoggerFactory.getLogger(Release.class);

  private final String id;
  private final List<Member> members;
  private final List<ExposureTable> exposures;
  private final List<String> measures;

  private Release(
      String id, List<Member> members, List<ExposureTable> exposures, List<String> measures) {
    this.id = id;
    this.members = List.copyOf(members);
    this.exposures = List.copyOf(exposures);
    this.measures = List.copyOf(measures);
  }

  /**
   * An empty release.
   *
   * @param id what it is called, for instance {@code tenants-2025-26}
   */
  public static Release of(String id) {
    if (requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("Release id must not be blank");
    }
    return new Release(id, List.of(), List.of(), List.of());
  }

  /**
   * This release and a table. A table that is there already changes nothing.
   *
   * @throws IllegalArgumentException if another table has the same id
   */
  public Release add(CountTable table) {
    return new Release(id, with(members, table, null), exposures, measures);
  }

  /**
   * This release and a table of an outcome, whose groups must not be shown to have all the same
   * outcome.
   *
   * @throws IllegalArgumentException if another table has the same id
   */
  public Release add(OutcomeTable table) {
    return new Release(id, with(members, table.counts(), table.outcome()), exposures, measures);
  }

  /**
   * This release and both sides of an exposure table.
   *
   * @throws IllegalArgumentException if another table has the id of one of them
   */
  public Release add(ExposureTable table) {
    List<Member> both = with(with(members, table.events(), null), table.exposure(), null);
    return new Release(id, both, join(exposures, table), measures);
  }

  /** This release and a table of sums, which no policy can protect yet: it will be refused. */
  public Release add(MeasureTable table) {
    return new Release(id, members, exposures, join(measures, table.counts().id()));
  }

  /** The release's name. */
  public String id() {
    return id;
  }

  /**
   * The release as the policy's audience may read it.
   *
   * @throws ReleaseRefused if no way was found to protect it
   */
  public ProtectedRelease protect(DisclosurePolicy policy) {
    Assessment assessment = assess(policy);
    if (assessment instanceof Assessment.Granted granted) {
      return granted.release();
    }
    throw new ReleaseRefused(id, ((Assessment.Refused) assessment).reasons());
  }

  /** Whether the release can be protected, and in what form or why not. */
  public Assessment assess(DisclosurePolicy policy) {
    List<Refusal> problems = new ReleaseCheck(members, exposures, measures).problems(policy);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    CellRule rule = policy.cells();
    return rule == null ? granted(exact(policy)) : assess(policy, rule);
  }

  private Assessment assess(DisclosurePolicy policy, CellRule rule) {
    Map<Population, List<Member>> systems = new LinkedHashMap<>();
    for (Member member : members) {
      systems.computeIfAbsent(member.table().population(), p -> new ArrayList<>()).add(member);
    }
    List<Refusal> problems = new ArrayList<>();
    Map<CountTable, ProtectedTable> tables = new LinkedHashMap<>();
    List<Audit.TableAudit> audits = new ArrayList<>();
    List<Audit.AttackAudit> attacks = new ArrayList<>();
    for (List<Member> system : systems.values()) {
      Protection.Result result = new Protection(system, rule, policy.print()).run();
      if (result instanceof Protection.Result.Failed failed) {
        problems.add(failed.refusal());
      } else if (result instanceof Protection.Result.Printed printed) {
        printed
            .tables()
            .forEach(
                (member, numbers) -> tables.put(member.table(), table(policy, member, numbers)));
        audits.addAll(printed.audits());
        attacks.add(printed.attack());
      }
    }
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    return granted(
        new ProtectedRelease(id, policy, inOrder(tables), new Audit(id, policy, audits, attacks)));
  }

  private Map<CountTable, ProtectedTable> inOrder(Map<CountTable, ProtectedTable> tables) {
    Map<CountTable, ProtectedTable> ordered = new LinkedHashMap<>();
    for (Member member : members) {
      ProtectedTable table = tables.get(member.table());
      if (table != null) {
        ordered.put(member.table(), table);
      }
    }
    return ordered;
  }

  private ProtectedRelease exact(DisclosurePolicy policy) {
    Map<CountTable, ProtectedTable> tables = new LinkedHashMap<>();
    List<Audit.TableAudit> audits = new ArrayList<>();
    for (Member member : members) {
      Map<Coordinates, OptionalLong> numbers = new LinkedHashMap<>();
      Sheet sheet = Sheet.beside(List.of(member)).get(0);
      for (int cell = 0; cell < sheet.size(); cell++) {
        numbers.put(sheet.coordinates(cell), member.table().count(sheet.coordinates(cell)));
      }
      tables.put(member.table(), table(policy, member, numbers));
      audits.add(
          new Audit.TableAudit(member.id(), numbers.size(), List.of(), List.of(), List.of()));
    }
    return new ProtectedRelease(id, policy, tables, new Audit(id, policy, audits, List.of()));
  }

  private static ProtectedTable table(
      DisclosurePolicy policy, Member member, Map<Coordinates, OptionalLong> numbers) {
    return new ProtectedTable(member.table(), policy.mark(), numbers);
  }

  private Assessment granted(ProtectedRelease release) {
    int hidden = release.audit().tables().stream().mapToInt(Audit.TableAudit::hidden).sum();
    LOG.info(
        "Release {} granted under policy {} {}: {} tables, {} cells hidden",
        id,
        release.policy().name(),
        release.policy().version(),
        release.tables().size(),
        hidden);
    return new Assessment.Granted(release);
  }

  private Assessment refused(List<Refusal> problems) {
    LOG.info("Release {} refused: {}", id, problems.stream().map(Refusal::kind).toList());
    return new Assessment.Refused(problems);
  }

  private static List<Member> with(
      List<Member> members, CountTable table, @Nullable Outcome outcome) {
    for (Member member : members) {
      if (member.id().equals(table.id())) {
        if (!member.table().equals(table)) {
          throw new IllegalArgumentException(
              "Table must have an id of its own in the release, but '" + table.id() + "' is taken");
        }
        // The same table again: as an outcome's it is read more strictly.
        return outcome == null || member.outcome() != null
            ? members
            : members.stream()
                .map(m -> m.id().equals(table.id()) ? member(table, outcome) : m)
                .toList();
      }
    }
    return join(members, member(table, outcome));
  }

  private static Member member(CountTable table, @Nullable Outcome outcome) {
    return outcome == null ? Member.of(table) : Member.of(table, outcome);
  }

  private static <T> List<T> join(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  /** The id and the tables. */
  @Override
  public String toString() {
    return "Release "
        + id
        + " of "
        + members.size()
        + " tables: "
        + String.join(", ", members.stream().map(Member::id).toList());
  }
}
