// SPDX-License-Identifier: Apache-2.0
/**
 * The form, and a list of the library's on the host's own record, on Spring Boot 3.
 *
 * <p>Start at {@code BootHost}.
 */
@NullMarked
package cymru.tegwch.examples.hosts.boot;

import org.jspecify.annotations.NullMarked;
