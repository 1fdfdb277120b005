// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.record.Problem;

/** Thrown for a file that should hold a mapping and does not. */
public final class MappingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MappingException(Problem problem, String detail) {
    super(
        "Mapping must be readable, but at "
            + problem.place()
            + ": "
            + problem.message().en()
            + (detail.isEmpty() ? "" : " (" + detail + ")"));
    this.problem = problem;
  }

  /** What is wrong and at which JSON Pointer, in both languages. */
  public Problem problem() {
    return problem;
  }
}
