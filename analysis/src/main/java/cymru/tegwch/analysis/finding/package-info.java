// SPDX-License-Identifier: Apache-2.0
/**
 * What a question found: {@link cymru.tegwch.analysis.finding.Findings} of the sealed {@link
 * cymru.tegwch.analysis.finding.Finding}, with figures, sizes and certainties.
 */
@NullMarked
package cymru.tegwch.analysis.finding;

import org.jspecify.annotations.NullMarked;
