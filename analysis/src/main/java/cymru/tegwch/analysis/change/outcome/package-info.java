// SPDX-License-Identifier: Apache-2.0
/** What may be counted of a change, and how likely it is: the power of comparing two changes. */
@NullMarked
package cymru.tegwch.analysis.change.outcome;

import org.jspecify.annotations.NullMarked;
