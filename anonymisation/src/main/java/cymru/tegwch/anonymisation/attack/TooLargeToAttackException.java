// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

/** Thrown where tables together have more unknown numbers than an attack is allowed. */
public final class TooLargeToAttackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooLargeToAttackException(int mostAtoms) {
    super("Tables must have at most " + mostAtoms + " unknown numbers to be attacked together");
  }
}
