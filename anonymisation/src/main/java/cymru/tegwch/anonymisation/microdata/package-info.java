// SPDX-License-Identifier: Apache-2.0
/**
 * Records of people for named researchers: how well they could be known again, and the least loss
 * of detail at which they cannot be told apart from others.
 *
 * <p>Start at {@link cymru.tegwch.anonymisation.microdata.MicrodataRisk} to measure and at {@link
 * cymru.tegwch.anonymisation.microdata.Generalisation} to generalise. Nothing here makes records
 * fit to be published: k-anonymity says nothing to somebody who knows more than the
 * quasi-identifiers.
 */
@NullMarked
package cymru.tegwch.anonymisation.microdata;

import org.jspecify.annotations.NullMarked;
