// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.SubjectId;
import java.util.OptionalLong;

/**
 * A store did not do what it was asked, for a reason of its own, and changed nothing. To ask again
 * in the same way is of no use.
 *
 * <p>It is thrown and not returned, so that nobody takes a change that was refused for one that was
 * made.
 */
public final class StoreRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Refusal refusal;
  private final long version;

  private StoreRefused(Refusal refusal, long version) {
    super(requireNonNull(refusal, "refusal").message().en());
    this.refusal = refusal;
    this.version = version;
  }

  /** A refusal for that reason. */
  public static StoreRefused because(Refusal refusal) {
    return new StoreRefused(refusal, 0);
  }

  /** A refusal for that reason, where the newest version of that subject is the one given. */
  public static StoreRefused because(Refusal refusal, long version) {
    if (version < 1) {
      throw new IllegalArgumentException("Version must be 1 or more, but was " + version);
    }
    return new StoreRefused(refusal, version);
  }

  /**
   * Returns a linked id as it is.
   *
   * @throws StoreRefused if the id is unlinked
   */
  public static SubjectId requireLinked(SubjectId subject) {
    if (subject.kind() == SubjectId.Kind.UNLINKED) {
      throw because(Refusal.UNLINKED);
    }
    return subject;
  }

  /** The reason. */
  public Refusal refusal() {
    return refusal;
  }

  /**
   * The version that a change would have to be made from now, where the reason is {@link
   * Refusal#STALE} or {@link Refusal#ALREADY_KEPT}.
   */
  public OptionalLong version() {
    return version == 0 ? OptionalLong.empty() : OptionalLong.of(version);
  }
}
