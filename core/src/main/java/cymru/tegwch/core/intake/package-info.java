// SPDX-License-Identifier: Apache-2.0
/**
 * Reading somebody else's file into answers: CSV, JSON, or rows from anywhere.
 *
 * <p>Start at {@link cymru.tegwch.core.intake.Mapping}, which says what each column means, and go
 * on to {@link cymru.tegwch.core.intake.RecordReader}. Of every import, accepted and rejected rows
 * add up to the rows that were read, and no message shows what a cell held.
 */
@NullMarked
package cymru.tegwch.core.intake;

import org.jspecify.annotations.NullMarked;
