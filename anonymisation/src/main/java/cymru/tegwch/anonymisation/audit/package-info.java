// SPDX-License-Identifier: Apache-2.0
/**
 * What a reader can work out of published tables, whoever made them: files are read as they were
 * written, and attacked with nothing else. Start at {@link
 * cymru.tegwch.anonymisation.audit.DisclosureAudit}.
 */
@NullMarked
package cymru.tegwch.anonymisation.audit;

import org.jspecify.annotations.NullMarked;
