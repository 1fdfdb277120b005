// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.conformance;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether lists of a host's own keep the rules that the catalogue's lists keep. A host calls it in
 * a test of its own and asserts that nothing comes back.
 *
 * <pre>{@code
 * Conformance ours = Conformance.in(Wales.catalogue().with(ourEstates)).allowing("Splott");
 * List<Problem> problems = ours.problems(ourEstates); // assert that it is empty
 * }</pre>
 *
 * <p>Local sub-categories are a list of their own with a crosswalk to the list that they divide, so
 * that what is counted by them can be compared with what others count:
 *
 * <pre>{@code
 * Crosswalk up = new Crosswalk(list, Wales.ETHNIC_GROUP.id(),
 *     List.of(Crosswalk.Row.of("somali", Crosswalk.Kind.ROLL_UP, Wales.EthnicGroup.BLACK_AFRICAN)));
 * Catalogue local = Wales.catalogue().with(ourEstates).with(up);
 * Conformance.in(local).problems(ourEstates, Wales.ETHNIC_GROUP.id());
 * }</pre>
 *
 * <p>What a {@link CodeList} refuses when it is made (a code given twice, a level that does not
 * hold every category once) is not found here: it was thrown.
 *
 * @param catalogue the lists and crosswalks, the host's with them
 * @param cognates texts that are the same in English and in Welsh, reviewed: names, mostly
 */
public record Conformance(Catalogue catalogue, Set<String> cognates) {

  public Conformance {
    requireNonNull(catalogue, "catalogue");
    cognates = Set.copyOf(cognates);
  }

  /** The rules, for lists of that catalogue and crosswalks in it. */
  public static Conformance in(Catalogue catalogue) {
    return new Conformance(catalogue, Set.of());
  }

  /** The same, with texts that may be the same in both languages because somebody reviewed them. */
  public Conformance allowing(String... cognates) {
    Set<String> all = new HashSet<>(this.cognates);
    all.addAll(List.of(cognates));
    return new Conformance(catalogue, all);
  }

  /**
   * What is wrong with a list: each text keeps the {@link TextRule}s and is in both languages, and
   * no two categories, nor two groups of a level, can be taken for each other by code or by label,
   * however they are typed.
   *
   * <p>The codes of problems are those of {@link TextRule} and {@code not-translated}, {@code
   * same-in-both-languages}, {@code repeated-label}, {@code label-is-a-code}, {@code alike-codes}
   * and {@code group-code-of-another}. The place is a pointer: list, {@code categories} or {@code
   * levels} and the level, code, {@code label} and language.
   *
   * @return the problems in the order of the list, none where it keeps the rules
   */
  public List<Problem> problems(CodeList local) {
    return new ListRules(local, cognates).problems();
  }

  /**
   * What is wrong with local sub-categories: all of {@link #problems(CodeList)}, and each category
   * lies inside exactly one category of the parent list, by an exact row or a roll-up, or is a
   * silence; no code and no label means another category there. So the counts of the parent are the
   * sums of the local ones.
   *
   * <p>More codes: {@code unknown-parent-list}, {@code no-crosswalk}, {@code no-parent}, {@code
   * several-parents}, {@code lossy-parent}, {@code unknown-parent}, {@code unknown-code}, {@code
   * several-exact}, {@code code-of-another} and {@code label-of-another}.
   *
   * @param parent the list that is divided, which the catalogue has
   */
  public List<Problem> problems(CodeList local, CodeListId parent) {
    List<Problem> problems = new ArrayList<>(problems(local));
    problems.addAll(new ParentRules(catalogue, local, parent).problems());
    return List.copyOf(problems);
  }
}
