// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

/**
 * Something that a person asked the council to do, as its department keeps it. Nothing of the
 * equality answers is in it, and nothing of it in them.
 *
 * @param reference what the person is given: nobody guesses it
 * @param department whose it is
 * @param email who it is
 */
public record ServiceCase(String reference, Department department, String email) {

  /** Neither the reference nor the person. */
  @Override
  public String toString() {
    return "ServiceCase[" + department.path() + ", not shown]";
  }
}
