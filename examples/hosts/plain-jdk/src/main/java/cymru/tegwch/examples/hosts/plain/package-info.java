// SPDX-License-Identifier: Apache-2.0
/**
 * The form on the JDK's own web server: no framework, no validator, no mapper, no logging.
 *
 * <p>Start at {@code PlainHost}.
 */
@NullMarked
package cymru.tegwch.examples.hosts.plain;

import org.jspecify.annotations.NullMarked;
