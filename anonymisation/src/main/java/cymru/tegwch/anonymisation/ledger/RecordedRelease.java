// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release as it went out. Of a restricted release only its tables' names are kept, and for whom
 * it was: it never has a part in a public one.
 *
 * @param id what the release is called
 * @param published the day on which it went out
 * @param policy the name and version of the policy
 * @param tables what was printed; empty for a restricted release
 * @param restriction for whom and what for; null for a public release
 */
public record RecordedRelease(
    String id,
    LocalDate published,
    String policy,
    List<RecordedTable> tables,
    @Nullable Restriction restriction) {

  public RecordedRelease {
    requireNonNull(published, "published");
    if (requireNonNull(id, "id").isBlank() || requireNonNull(policy, "policy").isBlank()) {
      throw new IllegalArgumentException("Release and policy must have a name");
    }
    tables = List.copyOf(tables);
    if (restriction != null && !tables.isEmpty()) {
      throw new IllegalArgumentException("A restricted release must be recorded without numbers");
    }
  }

  /** Whether anybody may have read it. */
  public boolean isPublic() {
    return restriction == null;
  }

  /** For whom a restricted release was. */
  public Optional<Restriction> restrictedTo() {
    return Optional.ofNullable(restriction);
  }

  /**
   * For whom a release was, and what for.
   *
   * @param purpose what it was for
   * @param readers who may read it
   * @param tables the names of its tables
   */
  public record Restriction(Text purpose, Text readers, List<String> tables) {
    public Restriction {
      requireNonNull(purpose, "purpose");
      requireNonNull(readers, "readers");
      tables = List.copyOf(tables);
    }
  }
}
