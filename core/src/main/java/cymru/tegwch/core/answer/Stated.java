// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A whole number that a person stated: an age in years, hours of care in a week.
 *
 * @param value the number, in the unit that the question asks for
 */
@JsonPropertyOrder("value")
public record Stated(long value) implements Answer {

  /** That a number was stated, and not which. */
  @Override
  public String toString() {
    return "Stated[not shown]";
  }
}
