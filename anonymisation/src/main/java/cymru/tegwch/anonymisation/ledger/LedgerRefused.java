// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** A ledger's file that cannot be relied on, with everything that is wrong with it. */
public final class LedgerRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<LedgerFault> faults;

  LedgerRefused(List<LedgerFault> faults) {
    super(
        "Ledger cannot be relied on. "
            + faults.stream().map(LedgerFault::toString).collect(Collectors.joining(" ")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order of the file. */
  public List<LedgerFault> faults() {
    return faults;
  }
}
