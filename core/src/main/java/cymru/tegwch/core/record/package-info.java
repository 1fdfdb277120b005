// SPDX-License-Identifier: Apache-2.0
/**
 * One person's answers as a record: whose (a pseudonym), under which notice, when, and what is
 * wrong with it.
 *
 * <p>Start at {@link cymru.tegwch.core.record.MonitoringRecord}. No name, address or date of birth
 * has a place here, and no message, exception or {@code toString} shows an answer.
 */
@NullMarked
package cymru.tegwch.core.record;

import org.jspecify.annotations.NullMarked;
