// SPDX-License-Identifier: Apache-2.0
/**
 * Where a host keeps what people answered: saved once, changed without being shown, let go again.
 *
 * <p>Start at {@link cymru.tegwch.standards.store.MonitoringStore}. Nothing here shows one person's
 * answers but {@link cymru.tegwch.standards.store.MonitoringStore#subjectAccess}, and no receipt,
 * refusal or exception says anything of an answer.
 */
@NullMarked
package cymru.tegwch.standards.store;

import org.jspecify.annotations.NullMarked;
