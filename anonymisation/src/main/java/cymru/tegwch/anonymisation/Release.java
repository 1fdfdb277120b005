// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables that are to be published together. The release is what is protected, not the table: a
 * number that one table hides must not follow from another.
 *
 * <p>All tables describe one population at one date; the two sides of an exposure table may differ
 * in their units. The sums behind the means of a measure are protected like counts. A release is a
 * value: adding returns another one.
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
  private final List<Measured> measures;
  private final Setting setting;

  private Release(
      String id,
      List<Member> members,
      List<ExposureTable> exposures,
      List<Measured> measures,
      Setting setting) {
    this.id = id;
    this.setting = setting;
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
    return new Release(id, List.of(), List.of(), List.of(), Setting.ORDINARY);
  }

  /**
   * This release and a table. A table that is there already changes nothing.
   *
   * @throws IllegalArgumentException if another table has the same id
   */
  public Release add(CountTable table) {
    return new Release(id, with(members, table, null), exposures, measures, setting);
  }

  /**
   * This release and a table of an outcome, whose groups must not be shown to have all the same
   * outcome.
   *
   * @throws IllegalArgumentException if another table has the same id
   */
  public Release add(OutcomeTable table) {
    return new Release(
        id, with(members, table.counts(), table.outcome()), exposures, measures, setting);
  }

  /**
   * This release and both sides of an exposure table.
   *
   * @throws IllegalArgumentException if another table has the id of one of them
   */
  public Release add(ExposureTable table) {
    List<Member> both = with(with(members, table.events(), null), table.exposure(), null);
    return new Release(id, both, join(exposures, table), measures, setting);
  }

  /**
   * This release and a table of a measure: its means, and the counts that they stand on.
   *
   * @throws IllegalArgumentException if another table has the same id
   */
  public Release add(MeasureTable table) {
    List<Member> with = with(members, table.counts(), null);
    return measures.stream().anyMatch(measured -> measured.table().equals(table))
        ? this
        : new Release(id, with, exposures, join(measures, Measured.of(table)), setting);
  }

  /**
   * This release as one that follows others. What those hold that was published is held against it
   * when it is protected; restricted releases, which nobody else has read, are passed over.
   *
   * <ul>
   *   <li>Of the same population, unit, date and part of it every earlier table has to be in this
   *       release too. All are protected together: what was hidden stays hidden, and what was
   *       printed is printed again. Where that cannot be, the release is refused. So corrections,
   *       and answers that were withdrawn, count from the next date on.
   *   <li>Another part of the same population at the same date, or all of it, is refused.
   *   <li>At another date the turnover must be stated, and be no less than the policy's {@code
   *       hiddenBelow}. What then stands out beside the earlier tables is listed in the internal
   *       audit.
   * </ul>
   *
   * <p>Populations are told apart by their ids. Two ids for the same people are two populations
   * here, and two readings of one id are one.
   *
   * <pre>{@code
   * Release.of("tenants-2026").after(ledger, Turnover.of(310, 284)).add(groups);
   * }</pre>
   *
   * @param ledger every release that went out before
   * @param turnover how many came and went since this population was last published
   */
  public Release after(ReleaseLedger ledger, Turnover turnover) {
    return new Release(
        id,
        members,
        exposures,
        measures,
        setting.with(
            new Precedents(
                requireNonNull(ledger, "ledger"), requireNonNull(turnover, "turnover"))));
  }

  /**
   * This release with so much work for choosing what is hidden. More work may hide fewer cells, and
   * as the choice is part of what is printed, a release that is made again takes the same. {@link
   * Effort#STANDARD} unless another is given.
   *
   * <pre>{@code
   * Release.of("tenants-2026").add(groups).withEffort(Effort.ofSeconds(30));
   * }</pre>
   */
  public Release withEffort(Effort effort) {
    return new Release(
        id, members, exposures, measures, setting.with(requireNonNull(effort, "effort")));
  }

  /**
   * Coarser releases that would be granted, those first that lose least: a variable at a coarser
   * level of its list or with two neighbouring groups merged, two variables so, or a table less.
   * Where this release is granted as it is, only those that print more cells of groups than it
   * does.
   *
   * <p>Each is found by assessing it. At most {@code most} are assessed, in an order that does not
   * depend on the counts, so that the choice says nothing of them.
   *
   * @param catalogue the lists whose levels are tried
   * @param most how many candidates are assessed
   */
  public List<RollUp> rollUps(DisclosurePolicy policy, Catalogue catalogue, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("At least 1 must be assessed, but was " + most);
    }
    return new RollUpSearch(this, policy, catalogue, most).run();
  }

  List<Member> members() {
    return members;
  }

  /** This release after those steps; empty where a table cannot be changed so. */
  Optional<Release> changedBy(List<RollUp.Step> steps) {
    List<Member> changed = members;
    List<ExposureTable> rates = exposures;
    List<Measured> means = measures;
    for (RollUp.Step step : steps) {
      if (step instanceof RollUp.Step.WithoutTable without) {
        changed = changed.stream().filter(m -> !m.id().equals(without.table())).toList();
        rates = rates.stream().filter(r -> !has(r, without.table())).toList();
        means =
            means.stream().filter(m -> !m.table().counts().id().equals(without.table())).toList();
      } else if (step instanceof RollUp.Step.ToLevel to) {
        if (!changed.stream().allMatch(m -> canRollUp(m, to))) {
          return Optional.empty();
        }
        changed = changed.stream().map(m -> rolledUp(m, to)).toList();
      }
    }
    return Optional.of(new Release(id, changed, rates, means, setting));
  }

  private static boolean has(ExposureTable table, String id) {
    return table.events().id().equals(id) || table.exposure().id().equals(id);
  }

  /** Sums and events are not added up here: they are to be counted again. */
  private boolean canRollUp(Member member, RollUp.Step.ToLevel to) {
    int at = member.variables().indexOf(to.variable());
    if (at < 0) {
      return true;
    }
    boolean isAddedUp =
        member.table().population().unit() != Counting.EVENTS
            && member.table().dimensions().stream().noneMatch(Dimension::overlapping)
            && measures.stream().noneMatch(m -> m.table().counts().id().equals(member.id()))
            && exposures.stream().noneMatch(e -> has(e, member.id()));
    Level has = member.dimension(at).level();
    return isAddedUp && has.nestsIn(to.level());
  }

  private static Member rolledUp(Member member, RollUp.Step.ToLevel to) {
    return member.variables().contains(to.variable())
        ? member(member.table().at(to.level()), member.outcome())
        : member;
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
    CellRule rule = policy.cells();
    if (rule != null && rule.override() != null) {
      LOG.warn(
          "Release {}: policy {} {} has a threshold of {}, below {}, by an override",
          id,
          policy.name(),
          policy.version(),
          rule.hiddenBelow(),
          CellRule.ORDINARY);
    }
    Assessment assessment = tryOn(policy);
    if (assessment instanceof Assessment.Granted granted) {
      log(granted.release());
    } else if (assessment instanceof Assessment.Refused refused) {
      LOG.info(
          "Release {} refused: {}", id, refused.reasons().stream().map(Refusal::kind).toList());
    }
    return assessment;
  }

  /** The same without a word in the log, for what is only tried. */
  Assessment tryOn(DisclosurePolicy policy) {
    List<Refusal> problems = new ReleaseCheck(members, exposures).problems(policy);
    return problems.isEmpty()
        ? new ReleaseProtection(id, members, measures, policy, setting).run()
        : new Assessment.Refused(problems);
  }

  private void log(ProtectedRelease release) {
    int hidden = release.audit().tables().stream().mapToInt(InternalAudit.TableAudit::hidden).sum();
    LOG.info(
        "Release {} granted under policy {} {}: {} tables, {} cells hidden",
        id,
        release.policy().name(),
        release.policy().version(),
        release.tables().size(),
        hidden);
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
