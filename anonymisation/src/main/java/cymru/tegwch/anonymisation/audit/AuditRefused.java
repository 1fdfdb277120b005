// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where files cannot be audited. It quotes nothing of the files. */
public final class AuditRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<AuditProblem> problems;

  AuditRefused(List<AuditProblem> problems) {
    super(
        "Audit is refused: "
            + problems.stream().map(AuditProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Why; at least one. */
  public List<AuditProblem> problems() {
    return problems;
  }
}
