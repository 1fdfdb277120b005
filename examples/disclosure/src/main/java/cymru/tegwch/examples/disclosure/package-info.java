// SPDX-License-Identifier: Apache-2.0
/**
 * A program that protects folders of tables of any structure, and one that makes such folders.
 * Start at {@link cymru.tegwch.examples.disclosure.Protect}.
 */
@NullMarked
package cymru.tegwch.examples.disclosure;

import org.jspecify.annotations.NullMarked;
