// SPDX-License-Identifier: Apache-2.0
/**
 * Monitoring forms for somebody else's application: what to ask, as a model, as HTML and as JSON
 * Schema, and the reading of what came back.
 *
 * <p>Start at {@link cymru.tegwch.standards.form.MonitoringForm}. A form is a function of the
 * catalogue and of what the host says; nothing in it is mandatory, and nothing that a person sent
 * throws or comes back in a message, an exception or a {@code toString}.
 */
@NullMarked
package cymru.tegwch.standards.form;

import org.jspecify.annotations.NullMarked;
