// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import cymru.tegwch.anonymisation.audit.AuditProblem.Kind;
import cymru.tegwch.core.text.Text;

/** The words of refused audits. The Welsh is ours and not verified by a translator. */
final class AuditReasons {

  private static final Text FORM =
      Text.of(
          "Write the file as the form of the audit describes it.",
          "Ysgrifennwch y ffeil fel y mae ffurf yr archwiliad yn ei ddisgrifio.");

  private AuditReasons() {}

  static AuditProblem malformed(String table, long line) {
    return new AuditProblem(
        Kind.MALFORMED,
        table,
        line,
        Text.of("The file is not CSV in UTF-8.", "Nid CSV mewn UTF-8 yw’r ffeil."),
        Text.of(
            "Save it as CSV in UTF-8, with quotation marks closed.",
            "Cadwch hi fel CSV mewn UTF-8, gyda’r dyfynodau wedi’u cau."));
  }

  static AuditProblem tooLarge(String table, long line) {
    return new AuditProblem(
        Kind.TOO_LARGE,
        table,
        line,
        Text.of(
            "A cell or a row is too long, or there are too many of them.",
            "Mae cell neu res yn rhy hir, neu mae gormod ohonynt."),
        Text.of("Audit a smaller file.", "Archwiliwch ffeil lai."));
  }

  static AuditProblem columns(String table) {
    return new AuditProblem(
        Kind.COLUMNS,
        table,
        1,
        Text.of(
            "A column that the form names is missing, or a column stands twice.",
            "Mae colofn y mae’r ffurf yn ei henwi ar goll, neu mae colofn yno ddwywaith."),
        FORM);
  }

  static AuditProblem ragged(String table, long line) {
    return new AuditProblem(
        Kind.RAGGED,
        table,
        line,
        Text.of(
            "A row has another number of cells than the header.",
            "Mae gan res nifer gwahanol o gelloedd i’r pennawd."),
        FORM);
  }

  static AuditProblem notANumber(String table, long line) {
    return new AuditProblem(
        Kind.NOT_A_NUMBER,
        table,
        line,
        Text.of(
            "A number is neither a whole number of 0 or more nor a mark.",
            "Nid yw rhif yn rhif cyfan o 0 neu fwy nac yn farc."),
        FORM);
  }

  static AuditProblem twice(String table, long line) {
    return new AuditProblem(
        Kind.TWICE,
        table,
        line,
        Text.of("A cell stands twice.", "Mae cell yno ddwywaith."),
        Text.of("Keep each cell once.", "Cadwch bob cell unwaith."));
  }

  static AuditProblem missingCell(String table) {
    return new AuditProblem(
        Kind.MISSING_CELL,
        table,
        0,
        Text.of(
            "Lines of the table cross where it has no cell.",
            "Mae llinellau’r tabl yn croesi lle nad oes ganddo gell."),
        Text.of(
            "Add a row for every cell: 0 where nobody is, the mark where nothing is printed.",
            "Ychwanegwch res am bob cell: 0 lle nad oes neb, y marc lle nad oes dim wedi’i"
                + " argraffu."));
  }

  static AuditProblem unknownLabel(String table) {
    return new AuditProblem(
        Kind.UNKNOWN_LABEL,
        table,
        0,
        Text.of(
            "A label is not among the categories, or a dimension has no line of everyone.",
            "Nid yw label ymhlith y categorïau, neu nid oes gan ddimensiwn linell i bawb."),
        Text.of(
            "Say what every label stands for, and publish or mark the totals.",
            "Nodwch beth y mae pob label yn ei gynrychioli, a chyhoeddwch neu farciwch y"
                + " cyfansymiau."));
  }

  static AuditProblem contradiction(String tables) {
    return new AuditProblem(
        Kind.CONTRADICTION,
        tables,
        0,
        Text.of(
            "No whole numbers were found that agree with everything published.",
            "Ni chanfuwyd rhifau cyfan sy’n cytuno â phopeth a gyhoeddwyd."),
        Text.of(
            "Check that the tables are of the same people, and that rounding is stated.",
            "Gwiriwch fod y tablau am yr un bobl, a bod y talgrynnu wedi’i nodi."));
  }

  static AuditProblem tooLargeToAttack(String tables) {
    return new AuditProblem(
        Kind.TOO_LARGE_TO_ATTACK,
        tables,
        0,
        Text.of(
            "The tables together are too large to be attacked.",
            "Mae’r tablau gyda’i gilydd yn rhy fawr i ymosod arnynt."),
        Text.of(
            "Audit fewer tables together, and take what is found as the least that is known.",
            "Archwiliwch lai o dablau gyda’i gilydd, a chymerwch yr hyn a ganfyddir fel y lleiaf sy’n"
                + " hysbys."));
  }
}
