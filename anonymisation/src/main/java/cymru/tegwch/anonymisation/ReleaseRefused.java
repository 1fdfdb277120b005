// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where tables may not be published. It carries reasons and advice, and no count. */
public final class ReleaseRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> reasons;

  ReleaseRefused(String release, List<Refusal> reasons) {
    super(
        "Release '"
            + release
            + "' is refused: "
            + reasons.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
    this.reasons = List.copyOf(reasons);
  }

  /** Why it was refused, and what would help; at least one. */
  public List<Refusal> reasons() {
    return reasons;
  }
}
