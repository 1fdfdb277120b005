// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which tables are published. A policy is data: it has a name and a version, it can be
 * compared and stored, and it prints all its rules.
 *
 * <pre>{@code
 * DisclosurePolicy.publicRelease();
 * DisclosurePolicy.of("ours", "2", CellRule.withDefaults().withHiddenBelow(10), PrintRule.withDefaults());
 * DisclosurePolicy.restricted(Text.of("Board paper", "Papur bwrdd"), Text.of("Board", "Y bwrdd"));
 * }</pre>
 *
 * @param name what the policy is called; a body's name belongs only to a rule that it published
 * @param version the version of the policy under that name
 * @param cells which cells are hidden; null for a restricted policy, which hides none
 * @param measures when means and medians are shown
 * @param print how the others are printed
 * @param audience who may read the result
 */
public record DisclosurePolicy(
    String name,
    String version,
    @Nullable CellRule cells,
    MeasureRule measures,
    PrintRule print,
    Audience audience) {

  public DisclosurePolicy {
    requireNonNull(measures, "measures");
    requireNonNull(print, "print");
    requireNonNull(audience, "audience");
    if (requireNonNull(name, "name").isBlank() || requireNonNull(version, "version").isBlank()) {
      throw new IllegalArgumentException("Name and version must not be blank");
    }
    if (audience.isPublic() && cells == null) {
      throw new IllegalArgumentException("A public policy must have a rule for its cells");
    }
    if (!audience.isPublic() && (cells != null || print.roundingBase() != 1)) {
      throw new IllegalArgumentException("A restricted policy must neither hide nor round");
    }
  }

  /**
   * The rule for the public: counts of 1 to 4 people hidden, complements hidden so that no hidden
   * number can be narrowed to fewer than five values or shown to be small, the rest rounded to the
   * nearest 5, percentages from rounded numbers on a base of 25 or more, one mark {@code c}.
   */
  public static DisclosurePolicy publicRelease() {
    return of("public-release", "1", CellRule.withDefaults(), PrintRule.withDefaults());
  }

  /** A public policy of a host's own. */
  public static DisclosurePolicy of(String name, String version, CellRule cells, PrintRule print) {
    requireNonNull(cells, "cells");
    return new DisclosurePolicy(
        name, version, cells, MeasureRule.withDefaults(), print, new Audience.Everyone());
  }

  /**
   * Everything exact, for named readers and a stated purpose. The result is not for publication.
   *
   * @throws IllegalArgumentException if either text is not in both languages
   */
  public static DisclosurePolicy restricted(Text purpose, Text readers) {
    return new DisclosurePolicy(
        "restricted",
        "1",
        null,
        MeasureRule.withDefaults(),
        new PrintRule(1, 1, "c"),
        new Audience.Restricted(purpose, readers));
  }

  /** The same policy with another rule for means and medians. */
  public DisclosurePolicy withMeasures(MeasureRule rule) {
    return new DisclosurePolicy(name, version, cells, rule, print, audience);
  }

  /** Whether the result may be read by anybody. */
  public boolean isPublic() {
    return audience.isPublic();
  }

  /** The rule for cells, or nothing for a restricted policy. */
  public Optional<CellRule> cellRule() {
    return Optional.ofNullable(cells);
  }

  /** The one mark of every hidden cell. */
  public String mark() {
    return print.mark();
  }

  /**
   * Whether a percentage may be shown of a printed base.
   *
   * @param printedBase the base as it is printed, rounded where the policy rounds
   */
  public boolean showsPercentagesOf(long printedBase) {
    return printedBase >= print.percentageBase();
  }

  /** Every rule, one a line, the name and version first. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Disclosure policy ");
    text.append(name).append(' ').append(version).append(", for ").append(audience);
    if (cells == null) {
      return text.append("\n  no cell hidden, no number rounded").toString();
    }
    text.append("\n  hidden: 1 to ").append(cells.hiddenBelow() - 1).append(" people");
    text.append(", or one person with more than ").append(cells.largestShare()).append(" %");
    text.append("\n  interval of a hidden cell: width at least ").append(cells.width());
    if (cells.smallness() == CellRule.Smallness.SECRET) {
      text.append(", reaching ").append(cells.hiddenBelow());
    }
    text.append("\n  outside a group's largest answer: at least ").append(cells.outside());
    text.append("\n  means: of at least ")
        .append(measures.people())
        .append(" people, none with more than ");
    text.append(measures.largestShare()).append(" %, nor known to another within ");
    text.append(measures.within()).append(" %");
    text.append("\n  zeros: ");
    text.append(
        cells.zeros() == CellRule.Zeros.ALWAYS_PRINTED
            ? "always printed"
            : "printed unless needed to protect others");
    text.append("\n  printed: ");
    text.append(
        print.roundingBase() == 1
            ? "as counted"
            : "rounded to the nearest " + print.roundingBase());
    text.append(", percentages on a printed base of ").append(print.percentageBase());
    text.append(" or more, hidden cells as ").append(print.mark());
    Text override = cells.override();
    if (override != null) {
      text.append("\n  threshold below ").append(CellRule.ORDINARY).append(" because: ");
      text.append(override);
    }
    return text.toString();
  }
}
