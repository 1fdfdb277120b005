// SPDX-License-Identifier: Apache-2.0
/**
 * The form in a named module, run on the module path.
 *
 * <p>Start at {@code ModuleHost}.
 */
@NullMarked
package cymru.tegwch.examples.hosts.modules;

import org.jspecify.annotations.NullMarked;
