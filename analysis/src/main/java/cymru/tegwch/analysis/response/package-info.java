// SPDX-License-Identifier: Apache-2.0
/**
 * Who answered, who did not, and what that could change. Start at {@link
 * cymru.tegwch.analysis.response.Response}.
 */
@NullMarked
package cymru.tegwch.analysis.response;

import org.jspecify.annotations.NullMarked;
