// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

/** Whether the answers of a person can be found again: as their {@code SubjectId} is made. */
public enum Linkage {
  /** Under a keyed pseudonym of the person's reference. */
  LINKED,
  /** Under a random number: they cannot be shown, changed, withdrawn or erased. */
  UNLINKED
}
