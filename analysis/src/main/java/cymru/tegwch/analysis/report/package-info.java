// SPDX-License-Identifier: Apache-2.0
/**
 * Pages and data files for people to read.
 *
 * <p>Start at {@link cymru.tegwch.analysis.report.Report}. Nothing here accepts a table that is not
 * protected, and every number that is written is computed from numbers written beside it.
 */
@NullMarked
package cymru.tegwch.analysis.report;

import org.jspecify.annotations.NullMarked;
