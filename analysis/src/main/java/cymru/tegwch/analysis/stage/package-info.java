// SPDX-License-Identifier: Apache-2.0
/**
 * Stages of a process: who goes on from one to the next, and at which step a gap opens. Start at
 * {@link cymru.tegwch.analysis.stage.Stages}.
 */
@NullMarked
package cymru.tegwch.analysis.stage;

import org.jspecify.annotations.NullMarked;
