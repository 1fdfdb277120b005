// SPDX-License-Identifier: Apache-2.0
/**
 * What all questions are asked with: groups and their tallies, drafts that wait for their family,
 * clauses and sentences.
 */
@NullMarked
package cymru.tegwch.analysis.asking;

import org.jspecify.annotations.NullMarked;
