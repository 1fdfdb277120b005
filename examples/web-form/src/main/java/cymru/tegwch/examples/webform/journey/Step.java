// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

import cymru.tegwch.core.text.Text;
import java.util.List;

/** A page of a department's form. */
public record Step(Text heading, List<Detail> details) {

  public Step {
    details = List.copyOf(details);
  }
}
