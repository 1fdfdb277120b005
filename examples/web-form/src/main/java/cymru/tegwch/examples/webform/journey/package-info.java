// SPDX-License-Identifier: Apache-2.0
/** The council's own forms, which were there before anybody thought of monitoring. */
@NullMarked
package cymru.tegwch.examples.webform.journey;

import org.jspecify.annotations.NullMarked;
