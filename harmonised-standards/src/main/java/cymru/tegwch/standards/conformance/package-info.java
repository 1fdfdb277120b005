// SPDX-License-Identifier: Apache-2.0
/**
 * Rules that a code list keeps, for a host to hold its own lists against.
 *
 * <p>Start at {@link cymru.tegwch.standards.conformance.Conformance}.
 */
@NullMarked
package cymru.tegwch.standards.conformance;

import org.jspecify.annotations.NullMarked;
