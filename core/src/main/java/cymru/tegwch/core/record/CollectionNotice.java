// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.text.DateText;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;

/**
 * What people were told when they were asked: for what purpose, and on what basis.
 *
 * <p>No record is built without one. The record keeps its {@link #id}; the host keeps every version
 * of its notices for as long as a record refers to them.
 *
 * <pre>{@code
 * CollectionNotice notice = new CollectionNotice(
 *     NoticeId.parse("equality-monitoring@2026-04"),
 *     Text.of("To see whether our services treat people fairly",
 *         "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg"),
 *     LawfulBasis.equalityOfOpportunity("https://council.example/policy"));
 * }</pre>
 *
 * @param id the notice and its version
 * @param purpose what the answers are for, as people read it
 * @param basis on what the controller relies
 */
@JsonPropertyOrder({"id", "purpose", "basis"})
public record CollectionNotice(NoticeId id, Text purpose, LawfulBasis basis) {

  public CollectionNotice {
    requireNonNull(id, "id");
    requireNonNull(purpose, "purpose");
    requireNonNull(basis, "basis");
    if (!purpose.isTranslated()) {
      throw new IllegalArgumentException("Purpose of notice " + id + " must be in both languages");
    }
  }

  /**
   * The notice under which answers stand that an older system collected before there was one: it
   * says where they came from and of which date they are. Its id is {@code legacy-} and the source,
   * its version the date. The Welsh of its purpose is ours and has not been verified.
   *
   * @param source the older system, in lower-case letters, digits, dots and hyphens
   * @param basis on what the controller relies for keeping them
   * @param asOf the date of the data
   */
  public static CollectionNotice legacy(String source, LawfulBasis basis, LocalDate asOf) {
    NoticeId id = new NoticeId("legacy-" + requireNonNull(source, "source"), asOf.toString());
    Text date = DateText.of(asOf);
    Text purpose =
        Text.of(
            "Equality monitoring, with answers taken over from " + source + " as of " + date.en(),
            "Monitro cydraddoldeb, gydag atebion a gymerwyd o "
                + source
                + " fel yr oeddent ar "
                + date.cy());
    return new CollectionNotice(id, purpose, basis);
  }

  @Override
  public String toString() {
    return "CollectionNotice[" + id + ", Article " + basis.article6().point() + "]";
  }
}
