// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.ledger.RecordedRelease;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that may be read by the audience of their policy, and the only thing that writers of
 * reports accept.
 */
public final class ProtectedRelease {

  private final String id;
  private final DisclosurePolicy policy;
  private final Map<CountTable, ProtectedTable> tables;
  private final Map<MeasureTable, ProtectedMeasures> measures;
  private final InternalAudit audit;

  ProtectedRelease(
      String id,
      DisclosurePolicy policy,
      Map<CountTable, ProtectedTable> tables,
      Map<MeasureTable, ProtectedMeasures> measures,
      InternalAudit audit) {
    this.id = requireNonNull(id, "id");
    this.policy = requireNonNull(policy, "policy");
    this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    this.audit = requireNonNull(audit, "audit");
  }

  /** The release's name. */
  public String id() {
    return id;
  }

  /** The policy by which it was protected. */
  public DisclosurePolicy policy() {
    return policy;
  }

  /** Who may read it; a restricted audience has a purpose and readers for every page. */
  public Audience audience() {
    return policy.audience();
  }

  /** Whether it may be published. */
  public boolean isPublic() {
    return policy.isPublic();
  }

  /** The tables, in the order in which they were added. */
  public List<ProtectedTable> tables() {
    return List.copyOf(tables.values());
  }

  /**
   * What is printed of a table that was added, of a slice of one, or of one at a coarser level.
   *
   * <p>A table of its own at the coarser level says more than one that is added up here from what
   * is printed, so it comes first where both are there.
   *
   * <pre>{@code
   * release.table(groups);
   * release.table(byAge.counts().slice("satisfaction", Coordinate.of(Outcome.HAPPENED)));
   * }</pre>
   *
   * @throws IllegalArgumentException if the release prints no table from which that one, with those
   *     counts and under that name, follows
   */
  public ProtectedTable table(CountTable table) {
    ProtectedTable found = tables.get(requireNonNull(table, "table"));
    return found != null
        ? found
        : tables.entrySet().stream()
            .flatMap(added -> Derivation.of(table, added.getKey(), added.getValue()).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Table '"
                            + table.id()
                            + "' must have been added to release '"
                            + id
                            + "', or be a slice or a coarser level of one that was"));
  }

  /** What is printed of an outcome's table. */
  public ProtectedTable table(OutcomeTable table) {
    return table(table.counts());
  }

  /** The tables of means, in the order in which they were added. */
  public List<ProtectedMeasures> measures() {
    return List.copyOf(measures.values());
  }

  /**
   * What is printed of a measure's table.
   *
   * @throws IllegalArgumentException if that table, with those numbers, was not added to the
   *     release
   */
  public ProtectedMeasures measures(MeasureTable table) {
    ProtectedMeasures found = measures.get(requireNonNull(table, "table"));
    if (found == null) {
      throw new IllegalArgumentException(
          "Table '" + table.counts().id() + "' must have been added to release '" + id + "'");
    }
    return found;
  }

  /**
   * What a ledger keeps of this release once it is published: what it prints, or of a restricted
   * one for whom it is.
   *
   * @param published the day on which it goes out
   */
  public RecordedRelease recorded(LocalDate published) {
    return Recording.of(this, published);
  }

  /** Why cells are hidden, and how the attack went. Internal. */
  public InternalAudit audit() {
    return audit;
  }

  /**
   * Does nothing if the release can be written in a language.
   *
   * @throws ReleaseRefused if it is to be written in Welsh and a label is not translated; the
   *     reason names the variables
   */
  public void requireWritableIn(Language language) {
    if (language == Language.ENGLISH) {
      return;
    }
    Set<String> untranslated = new LinkedHashSet<>();
    Set<String> concerned = new LinkedHashSet<>();
    for (ProtectedTable table : tables()) {
      for (Dimension dimension : table.dimensions()) {
        if (!isTranslated(dimension)) {
          untranslated.add(dimension.variable());
          concerned.add(table.id());
        }
      }
    }
    if (!untranslated.isEmpty()) {
      throw new ReleaseRefused(
          id, List.of(Reasons.untranslated(List.copyOf(concerned), List.copyOf(untranslated))));
    }
  }

  private static boolean isTranslated(Dimension dimension) {
    return dimension.label().isTranslated()
        && dimension.level().groups().stream()
            .map(group -> group.category().label())
            .allMatch(Text::isTranslated);
  }

  /** The id, the policy and how many cells are hidden. */
  @Override
  public String toString() {
    int hidden = audit.tables().stream().mapToInt(InternalAudit.TableAudit::hidden).sum();
    int cells = audit.tables().stream().mapToInt(InternalAudit.TableAudit::cells).sum();
    return "Release "
        + id
        + ": "
        + tables.size()
        + " tables, "
        + hidden
        + " of "
        + cells
        + " cells hidden"
        + (isPublic() ? "" : ", not for publication")
        + "\n"
        + policy;
  }
}
