// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something that happens to a unit or does not, told from one variable.
 *
 * <p>The base of its rate is everyone who answered that variable, and those of the silences that
 * are named. Everyone else is outside the base, and on lines of their own.
 *
 * <pre>{@code
 * Outcome satisfied = Outcome.of(repairs.variable("satisfaction"), "very", "fairly").wanted(Wanted.MORE);
 * }</pre>
 *
 * @param name the outcome's name, formed as a variable's
 * @param label what people read
 * @param of the variable that tells
 * @param codes the codes, at the axis's level, with which it happened: some of the base and not all
 *     of it
 * @param base the codes whose units could have had the outcome: those of {@code codes} and at least
 *     one more. Units with any other code are not applicable: outside the base, on that line
 * @param alsoInBase silences that count as not having happened
 * @param wanted which way it should go
 */
public record Outcome(
    String name,
    Text label,
    Axis of,
    Set<String> codes,
    Set<String> base,
    Set<Silence> alsoInBase,
    Wanted wanted) {

  /** The code of the group with which the outcome happened. */
  public static final String HAPPENED = "happened";

  /** The code of the group with which it did not. */
  public static final String DID_NOT = "did-not";

  public Outcome {
    Variable.requireName(name, "Outcome");
    requireNonNull(label, "label");
    requireNonNull(of, "of");
    requireNonNull(wanted, "wanted");
    codes = Set.copyOf(codes);
    base = Set.copyOf(base);
    alsoInBase = Set.copyOf(alsoInBase);
    requireSomeButNotAll(of.level(), codes, base);
  }

  /**
   * The outcome that one of these codes is held, named after its variable, with no silence in the
   * base and neither way wanted.
   *
   * @throws IllegalArgumentException if a code is not one of the axis's level, or if they are none
   *     or all of them
   */
  public static Outcome of(Axis axis, String... codes) {
    Text label = axis instanceof Variable variable ? variable.label() : axis.level().label();
    Set<String> all =
        axis.level().groups().stream().map(Level.Group::code).collect(Collectors.toSet());
    return new Outcome(axis.variable(), label, axis, Set.of(codes), all, Set.of(), Wanted.NEITHER);
  }

  /** This outcome under another name and label. */
  public Outcome named(String name, Text label) {
    return new Outcome(name, label, of, codes, base, alsoInBase, wanted);
  }

  /** This outcome with a direction. */
  public Outcome wanted(Wanted direction) {
    return new Outcome(name, label, of, codes, base, alsoInBase, direction);
  }

  /** This outcome with silences that count as not having happened. */
  public Outcome alsoInBase(Silence... silences) {
    return new Outcome(name, label, of, codes, base, Set.of(silences), wanted);
  }

  /**
   * This outcome among fewer: the unemployed among those in work or looking for it.
   *
   * @param others the codes that are in the base beside those with which it happened
   * @throws IllegalArgumentException if a code is not one of the axis's level, or if there is none
   *     beside them
   */
  public Outcome among(String... others) {
    Set<String> among = new HashSet<>(codes);
    among.addAll(List.of(others));
    return new Outcome(name, label, of, codes, among, alsoInBase, wanted);
  }

  /**
   * The level with the two groups {@link #HAPPENED} and {@link #DID_NOT}, as sets of leaves of the
   * variable's list. A leaf in neither is outside the base.
   */
  public Level level() {
    return new Level(
        of.level().list(),
        name,
        label,
        List.of(
            group(HAPPENED, Text.of("With the outcome", "Gyda’r canlyniad"), true),
            group(DID_NOT, Text.of("Without the outcome", "Heb y canlyniad"), false)));
  }

  /** The name and the label, then the codes and the base. */
  @Override
  public String toString() {
    return Excerpt.of(
        "Outcome " + name + ": " + label.en(),
        List.of(
            "happened: " + new TreeSet<>(codes) + " of " + of.level(),
            "among: " + new TreeSet<>(base) + (alsoInBase.isEmpty() ? "" : " and " + alsoInBase),
            "wanted: " + wanted));
  }

  private Level.Group group(String code, Text text, boolean happened) {
    CodeListId list = of.level().list();
    Set<String> leaves = new TreeSet<>();
    for (Level.Group group : of.level().groups()) {
      if (base.contains(group.code()) && codes.contains(group.code()) == happened) {
        leaves.addAll(group.leaves());
      }
    }
    return new Level.Group(new Category(list, code, text), leaves);
  }

  private static void requireSomeButNotAll(Level level, Set<String> codes, Set<String> base) {
    for (String code : base) {
      if (level.group(code).isEmpty()) {
        throw new IllegalArgumentException("Outcome code '" + code + "' must be one of " + level);
      }
    }
    if (!base.containsAll(codes)) {
      throw new IllegalArgumentException("Outcome codes must be in the base and among " + level);
    }
    if (codes.isEmpty() || codes.size() == base.size()) {
      throw new IllegalArgumentException(
          "Outcome must have some codes of its base and not all, but had "
              + codes.size()
              + " of "
              + base.size());
    }
  }
}
