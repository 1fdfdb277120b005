// SPDX-License-Identifier: Apache-2.0
/** What the answers are for: a page for the committee, and for everybody else. */
@NullMarked
package cymru.tegwch.examples.webform.committee;

import org.jspecify.annotations.NullMarked;
