// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader of the published findings is told otherwise, or not at all. */
final class Differences {

  private Differences() {}

  static InternalAudit.FindingAudit between(Findings<?> internal, Findings<?> published) {
    Map<Coordinates, Finding> told = new LinkedHashMap<>();
    published.list().forEach(finding -> told.put(finding.group(), finding));
    List<Coordinates> withheld = new ArrayList<>();
    List<Coordinates> verdicts = new ArrayList<>();
    List<Coordinates> figures = new ArrayList<>();
    for (Finding found : internal.list()) {
      Finding other = told.get(found.group());
      if (isKeptBack(found)) {
        continue;
      }
      if (other == null || isKeptBack(other)) {
        withheld.add(found.group());
      } else if (found.verdict() != other.verdict()) {
        verdicts.add(found.group());
      } else if (!figures(found).equals(figures(other))) {
        figures.add(found.group());
      }
    }
    return new InternalAudit.FindingAudit(
        internal.title(), internal.table().id(), withheld, verdicts, figures);
  }

  private static boolean isKeptBack(Finding finding) {
    return finding instanceof Withheld || finding instanceof Refused;
  }

  private static List<?> figures(Finding finding) {
    if (finding instanceof Described described) {
      return described.quantities();
    }
    return comparison(finding).map(c -> List.of(c.figure(), c.against())).orElse(List.of());
  }

  private static Optional<Comparison> comparison(Finding finding) {
    if (finding instanceof Compared compared) {
      return Optional.of(compared.comparison());
    }
    return finding instanceof TooFew few ? Optional.of(few.comparison()) : Optional.empty();
  }
}
