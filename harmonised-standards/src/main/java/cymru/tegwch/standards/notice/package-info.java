// SPDX-License-Identifier: Apache-2.0
/**
 * Why the questions are asked and what happens to the answers, in words of ours that a host
 * completes: the page that the law wants people to be shown when they are asked.
 *
 * <p>Start at {@link cymru.tegwch.standards.notice.Explainer}. The words are unverified in both
 * languages; a controller's data protection officer should read them before people do.
 */
@NullMarked
package cymru.tegwch.standards.notice;

import org.jspecify.annotations.NullMarked;
