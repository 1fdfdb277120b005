// SPDX-License-Identifier: Apache-2.0
/**
 * Groups against one another: what is compared (shares, rates), by which method, with which power,
 * and what is said of it. Questions of several families are put together from these.
 */
@NullMarked
package cymru.tegwch.analysis.contrast;

import org.jspecify.annotations.NullMarked;
