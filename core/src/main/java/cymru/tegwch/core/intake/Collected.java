// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.text.Language;
import java.time.LocalDate;

/**
 * Under which notice, on what occasion and in which language the answers in a file were collected:
 * what a record must say and no column does.
 *
 * @param notice the notice, for old data that of {@code CollectionNotice.legacy}
 * @param service the service, as {@link ServiceEvent} wants it
 * @param occasion the occasion, as {@link ServiceEvent} wants it
 * @param language the language of the form
 */
public record Collected(NoticeId notice, String service, String occasion, Language language) {

  public Collected {
    requireNonNull(notice, "notice");
    requireNonNull(language, "language");
    ServiceEvent.of(service, occasion, LocalDate.EPOCH);
  }

  /** The occasion on that day. */
  ServiceEvent on(LocalDate day) {
    return ServiceEvent.of(service, occasion, day);
  }
}
