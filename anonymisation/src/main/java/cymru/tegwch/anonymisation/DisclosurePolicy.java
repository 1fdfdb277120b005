// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which tables are published. A policy is data: it has a name and a version, it can be
 * compared and stored ({@link #toJson}), and it prints all its rules.
 *
 * <pre>{@code
 * DisclosurePolicy.publicRelease();
 * DisclosurePolicy.of("ours", "2", CellRule.withDefaults().withHiddenBelow(10), PrintRule.withDefaults());
 * DisclosurePolicy.restricted(Text.of("Board paper", "Papur bwrdd"), Text.of("Board", "Y bwrdd"));
 * }</pre>
 *
 * <p>A policy that bears a body's name asks what that body published, and nothing that it did not,
 * but for one thing: no release leaves here of which the attacker has narrowed down a small count.
 * Where the published rule alone does not hold, more is hidden, or the release is refused.
 *
 * @param name what the policy is called; a body's name belongs only to a rule that it published
 * @param version the version of the policy under that name
 * @param source where the rule was published; null for a policy of a host's own
 * @param cells which cells are hidden; null for a restricted policy, which hides none
 * @param measures when means and medians are shown
 * @param print how the others are printed
 * @param audience who may read the result
 */
public record DisclosurePolicy(
    String name,
    String version,
    @Nullable PolicySource source,
    @Nullable CellRule cells,
    MeasureRule measures,
    PrintRule print,
    Audience audience) {

  private static final String RESTRICTED = "restricted";

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
    if (cells != null) {
      requireFloor(source, cells, print);
    }
  }

  private static void requireFloor(@Nullable PolicySource source, CellRule cells, PrintRule print) {
    if (source == null && cells.outside() < 1) {
      throw new IllegalArgumentException("Outside must be at least 1, but was " + cells.outside());
    }
    if (!cells.isHiding() && print.roundingBase() < CellRule.ORDINARY) {
      throw new IllegalArgumentException(
          "Small counts that are not hidden must be rounded to "
              + CellRule.ORDINARY
              + " or more, but the base was "
              + print.roundingBase());
    }
  }

  /**
   * The rule for the public: counts of 1 to 4 people hidden, complements hidden so that no hidden
   * number can be narrowed to fewer than five values or shown to be small, the rest rounded to the
   * nearest 5, percentages from rounded numbers on a base of 25 or more, one mark {@code c}.
   */
  public static DisclosurePolicy publicRelease() {
    return Policies.publicRelease();
  }

  /**
   * The rule of NHS England for hospital statistics below national level: counts of 1 to 7 people
   * hidden, zeros printed, all others rounded to the nearest 5, percentages from rounded numbers,
   * means of 8 people or more. It hides no complements, since rounding is to protect: here they are
   * hidden where it does not, that is where a hidden number could be narrowed down to fewer values
   * than a printed one.
   *
   * <p>Source: NHS Digital, Disclosure control methodology for Hospital Episode Statistics and
   * Emergency Care Data Set, September 2018.
   */
  public static DisclosurePolicy nhsEngland() {
    return Policies.nhsEngland();
  }

  /**
   * The rounding of the Higher Education Statistics Agency as it is generally known: every count to
   * the nearest 5 (so that 0, 1 and 2 print as 0), no count hidden, no percentage of fewer than
   * 22.5 people (of a printed base of less than 25), no mean of 7 people or fewer. Not verified.
   * Where a small count could be narrowed down to fewer than three values, cells are hidden.
   *
   * <p>Source: HESA (Jisc), Rounding and suppression to anonymise statistics.
   */
  public static DisclosurePolicy hesa() {
    return Policies.hesa();
  }

  /**
   * The threshold of ten that trusted research environments use for outputs: counts of 1 to 9
   * hidden with their complements, the others exact, means of 10 people or more. Only the threshold
   * is published by many; the rest is as {@link #publicRelease}. Not verified.
   *
   * <p>Source: Office for National Statistics, SRS Output Checking Guidance.
   */
  public static DisclosurePolicy trustedResearch() {
    return Policies.trustedResearch();
  }

  /** The policies for the public that come with Tegwch. */
  public static List<DisclosurePolicy> shipped() {
    return Policies.shipped();
  }

  /**
   * A public policy of a host's own.
   *
   * @throws IllegalArgumentException if the name is that of a policy that comes with Tegwch, or if
   *     the rule is below the floor: fewer than {@value CellRule#FLOOR} people, or nobody outside a
   *     group's largest answer
   */
  public static DisclosurePolicy of(String name, String version, CellRule cells, PrintRule print) {
    requireNonNull(cells, "cells");
    if (name.equals(RESTRICTED) || shipped().stream().anyMatch(p -> p.name().equals(name))) {
      throw new IllegalArgumentException(
          "Policy must have a name of its own, but '" + name + "' comes with Tegwch");
    }
    return new DisclosurePolicy(
        name, version, null, cells, MeasureRule.withDefaults(), print, new Audience.Everyone());
  }

  /**
   * Everything exact, for named readers and a stated purpose. The result is not for publication.
   *
   * @throws IllegalArgumentException if either text is not in both languages
   */
  public static DisclosurePolicy restricted(Text purpose, Text readers) {
    return new DisclosurePolicy(
        RESTRICTED,
        "1",
        null,
        null,
        MeasureRule.withDefaults(),
        new PrintRule(1, 1, "c"),
        new Audience.Restricted(purpose, readers));
  }

  /**
   * A policy that was stored.
   *
   * @throws IllegalArgumentException if it is not a policy in the form of {@link #toJson}, if its
   *     rules are below the floor, or if it bears the name of one that comes with Tegwch and is not
   *     that one
   */
  public static DisclosurePolicy fromJson(String json) {
    return PolicyJson.read(json);
  }

  /** Every rule as JSON, the same bytes every time. */
  public String toJson() {
    return PolicyJson.write(this);
  }

  /**
   * The same policy with another rule for means and medians.
   *
   * @throws IllegalArgumentException if this policy was published by somebody: theirs has no other
   */
  public DisclosurePolicy withMeasures(MeasureRule rule) {
    if (source != null) {
      throw new IllegalArgumentException("A published policy must keep its rules");
    }
    return new DisclosurePolicy(name, version, source, cells, rule, print, audience);
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
    if (source != null) {
      text.append("\n  source: ").append(source);
    }
    text.append(cells.isHiding() ? "\n  hidden: 1 to " : "\n  rounded like others: 1 to ");
    text.append(cells.hiddenBelow() - 1).append(" people");
    text.append(", or one person with more than ").append(cells.largestShare()).append(" %");
    text.append("\n  interval of a hidden cell: width at least ").append(cells.width());
    if (cells.smallness() == CellRule.Smallness.SECRET) {
      text.append(", reaching ").append(cells.hiddenBelow());
    }
    text.append("\n  complements: ");
    text.append(
        cells.complements() == CellRule.Complements.ALWAYS
            ? "as if every other number were known"
            : "where rounding does not protect");
    if (cells.countsInsiders()) {
      text.append("\n  insiders: whoever is alone in a hidden cell may find out no other");
    }
    if (cells.outside() > 0) {
      text.append("\n  outside a group's largest answer: at least ").append(cells.outside());
    }
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
            : print.rounding() == PrintRule.Method.CONTROLLED
                ? "rounded up or down to multiples of " + print.roundingBase() + " that add up"
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
