// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import cymru.tegwch.anonymisation.CellRule;
import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.InternalAudit.Method;
import cymru.tegwch.anonymisation.InternalAudit.PatternAudit;
import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack;
import cymru.tegwch.core.text.Numerals;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * How much had to be hidden, and what the attack came to. The cost of what is hidden follows from
 * hidden counts, and how many cells are hidden for which reason would tell which are small; so the
 * lower bound and the gap are said in steps, as shares, and nothing else of them.
 */
final class Attacked {

  private Attacked() {}

  static List<Text> of(InternalAudit audit, CellRule rule) {
    List<Text> words = new ArrayList<>();
    words.add(least(audit));
    words.add(result(audit, rule));
    words.add(limit());
    words.add(method(audit));
    return words;
  }

  private static Text least(InternalAudit audit) {
    return least(audit.patterns().stream().mapToInt(PatternAudit::publishableGap).max().orElse(0));
  }

  /** The lower bound and the gap, in steps of per cent. */
  static Text least(int gap) {
    if (gap == 0) {
      return Text.of(
          "Of what is hidden for the sake of other cells nothing could be spared: it is proved that"
              + " no other choice would lose less.",
          "Ni ellid hepgor dim o’r hyn a guddir er mwyn celloedd eraill: profwyd na fyddai’r un"
              + " dewis arall yn colli llai.");
    }
    if (gap == 100) {
      return Text.of(
          "How much of what is hidden for the sake of other cells could be spared is not known.",
          "Ni wyddys faint o’r hyn a guddir er mwyn celloedd eraill y gellid ei hepgor.");
    }
    String needed = Numerals.percent(100 - gap, 0);
    String spared = Numerals.percent(gap, 0);
    return Text.of(
        "Of what is hidden for the sake of other cells, any other choice would lose at least "
            + needed
            + " as well: at most "
            + spared
            + " could be spared.",
        "O’r hyn a guddir er mwyn celloedd eraill, byddai unrhyw ddewis arall hefyd yn colli o leiaf "
            + needed
            + ": gellid hepgor "
            + spared
            + " ar y mwyaf.");
  }

  private static Text result(InternalAudit audit, CellRule rule) {
    Text systems = Nouns.SYSTEMS.with(audit.attacks().size());
    String width = Numerals.count(rule.width());
    boolean isSecret = rule.smallness() == CellRule.Smallness.SECRET;
    String below = Numerals.count(rule.hiddenBelow());
    return Text.of(
        "Before anything was written, a program that knows only what is printed tried to work out"
            + " what is hidden, with all tables of the same people together ("
            + systems.en()
            + "). It did not succeed: for every small count it leaves two complete sets of tables"
            + " that print the same, in which that count differs by "
            + width
            + " or more"
            + (isSecret ? ", and one in which it is " + below + " or more." : "."),
        "Cyn ysgrifennu dim, ceisiodd rhaglen nad yw’n gwybod ond yr hyn a argreffir gyfrifo’r hyn"
            + " a guddiwyd, gyda phob tabl am yr un bobl ynghyd ("
            + systems.cy()
            + "). Ni lwyddodd: ar gyfer pob nifer bach mae’n gadael dwy set gyflawn o dablau sy’n"
            + " argraffu’r un peth, lle mae’r nifer hwnnw’n gwahaniaethu o "
            + width
            + " neu fwy"
            + (isSecret ? ", ac un lle mae’n " + below + " neu fwy." : "."));
  }

  /** What a reader makes of it who knows how hidden cells are chosen. */
  private static Text method(InternalAudit audit) {
    if (audit.attacks().stream().allMatch(attack -> attack.method() == Method.WITHSTOOD)) {
      return Text.of(
          "It also tried as a reader who knows how the cells to hide are chosen: for every hidden"
              + " small count another set of tables was found that would be printed just so, in"
              + " which it is another.",
          "Ceisiodd hefyd fel darllenydd sy’n gwybod sut y dewisir y celloedd i’w cuddio: ar gyfer"
              + " pob nifer bach cudd cafwyd set arall o dablau a fyddai’n cael ei hargraffu’n union"
              + " felly, lle mae’n wahanol.");
    }
    Text most = Nouns.CELLS.with(MinimalityAttack.MOST_CELLS);
    return Text.of(
        "It is not shown that a reader who knows how the cells to hide are chosen could work out"
            + " nothing more. That can be tried only of tables that have at most "
            + most.en()
            + " between them and share no question.",
        "Ni ddangoswyd na allai darllenydd sy’n gwybod sut y dewisir y celloedd i’w cuddio gyfrifo"
            + " dim mwy. Dim ond ar dablau ac iddynt "
            + most.cy()
            + " ar y mwyaf rhyngddynt, ac nad ydynt yn rhannu cwestiwn, y gellir rhoi cynnig ar"
            + " hynny.");
  }

  private static Text limit() {
    Text most = Nouns.UNKNOWNS.with(Attack.MOST_ATOMS);
    return Text.of(
        "A system may have at most " + most.en() + "; larger ones are refused.",
        "Gall system gynnwys " + most.cy() + " ar y mwyaf; gwrthodir rhai mwy.");
  }
}
