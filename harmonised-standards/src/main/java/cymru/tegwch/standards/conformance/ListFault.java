// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.conformance;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.Locale;

/**
 * What may be wrong with a host's list beside the writing of its texts. The Welsh is unverified.
 */
enum ListFault {
  NOT_TRANSLATED(
      "The text is in one language; give the English and the Welsh",
      "Mae’r testun mewn un iaith; rhowch y Saesneg a’r Gymraeg"),
  SAME_IN_BOTH_LANGUAGES(
      "The text is the same in both languages; translate it, or name it as one that is the same",
      "Mae’r testun yr un fath yn y ddwy iaith; cyfieithwch ef, neu enwch ef fel un sydd yr un fath"),
  REPEATED_LABEL(
      "Another category or group has this label, however it is typed",
      "Mae gan gategori neu grŵp arall y label hwn, sut bynnag y caiff ei deipio"),
  LABEL_IS_A_CODE("The label is the code of another category", "Cod categori arall yw’r label hwn"),
  ALIKE_CODES(
      "Another category’s code differs from this one only in capitals or in dots, hyphens and underscores",
      "Dim ond mewn priflythrennau neu mewn dotiau, cysylltnodau a thanlinellau y mae cod categori arall yn wahanol i hwn"),
  GROUP_CODE_OF_ANOTHER(
      "The code of the group is that of a category outside it",
      "Cod categori y tu allan i’r grŵp yw cod y grŵp hwn"),
  UNKNOWN_PARENT_LIST(
      "The catalogue does not have the parent list", "Nid yw’r rhestr riant yn y catalog"),
  NO_CROSSWALK(
      "The catalogue has no crosswalk from the list to its parent",
      "Nid oes tabl trosi yn y catalog o’r rhestr i’w rhiant"),
  NO_PARENT("The category has no parent", "Nid oes rhiant i’r categori"),
  SEVERAL_PARENTS(
      "The category has several parents; it must lie inside one",
      "Mae sawl rhiant i’r categori; rhaid iddo fod y tu mewn i un"),
  LOSSY_PARENT(
      "The category does not lie wholly inside its parent: the row must be exact or a roll-up",
      "Nid yw’r categori’n gyfan gwbl y tu mewn i’w riant: rhaid i’r rhes fod yn un union neu’n un i grŵp sy’n ei gynnwys i gyd"),
  UNKNOWN_PARENT(
      "The parent is not a category of the parent list",
      "Nid yw’r rhiant yn gategori yn y rhestr riant"),
  UNKNOWN_CODE(
      "The crosswalk has a row for a code that the list does not have",
      "Mae yn y tabl trosi res ar gyfer cod nad yw yn y rhestr"),
  SEVERAL_EXACT(
      "More than one category is said to be exactly this parent",
      "Dywedir mai’r rhiant hwn yn union yw mwy nag un categori"),
  CODE_OF_ANOTHER(
      "The parent list has this code for a category that is not the parent",
      "Mae’r cod hwn yn y rhestr riant ar gyfer categori nad yw’n rhiant iddo"),
  LABEL_OF_ANOTHER(
      "In the parent list this label is known for a category that is not the parent",
      "Yn y rhestr riant mae’r label hwn yn hysbys am gategori nad yw’n rhiant iddo");

  private final Text message;

  ListFault(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  Problem at(Place place) {
    return new Problem(name().toLowerCase(Locale.ROOT).replace('_', '-'), place, message);
  }
}
