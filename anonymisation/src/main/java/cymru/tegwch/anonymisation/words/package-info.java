// SPDX-License-Identifier: Apache-2.0
/**
 * What is said about a release, in English and in Welsh. Start at {@link
 * cymru.tegwch.anonymisation.words.ReleaseStatement}. Nothing here tells why a single cell is
 * hidden, or how many are hidden for which reason. The Welsh is ours and unverified.
 */
@NullMarked
package cymru.tegwch.anonymisation.words;

import org.jspecify.annotations.NullMarked;
