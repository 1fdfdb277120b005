// SPDX-License-Identifier: Apache-2.0
/**
 * How often, and in which ways, groups use a service: {@link cymru.tegwch.analysis.usage.Frequency}
 * and {@link cymru.tegwch.analysis.usage.Channels}.
 */
@NullMarked
package cymru.tegwch.analysis.usage;

import org.jspecify.annotations.NullMarked;
