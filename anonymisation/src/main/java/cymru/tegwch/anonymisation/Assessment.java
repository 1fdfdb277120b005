// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import java.util.List;

/** Whether tables may be published under a policy. */
public sealed interface Assessment {

  /** Whether they may. */
  boolean isGranted();

  /**
   * They may, in this form.
   *
   * @param release what may be published
   */
  record Granted(ProtectedRelease release) implements Assessment {
    public Granted {
      requireNonNull(release, "release");
    }

    @Override
    public boolean isGranted() {
      return true;
    }
  }

  /**
   * They may not.
   *
   * @param reasons why, and what would help; at least one, and no count in any
   */
  record Refused(List<Refusal> reasons) implements Assessment {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal must have at least one reason");
      }
    }

    @Override
    public boolean isGranted() {
      return false;
    }

    /** How many reasons, and which. */
    @Override
    public String toString() {
      return Excerpt.of(
          "Refused for " + reasons.size() + (reasons.size() == 1 ? " reason" : " reasons"),
          reasons.stream().map(Refusal::toString).toList());
    }
  }
}
