// SPDX-License-Identifier: Apache-2.0
/**
 * Where characteristics cross: young men, older women of one ethnic group. Start at {@link
 * cymru.tegwch.analysis.crossing.Crossings}.
 */
@NullMarked
package cymru.tegwch.analysis.crossing;

import org.jspecify.annotations.NullMarked;
