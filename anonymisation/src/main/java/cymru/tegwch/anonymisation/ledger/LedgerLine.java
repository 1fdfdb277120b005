// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a line of a ledger's file. */
final class LedgerLine {

  private LedgerLine() {}

  /**
   * The entry that a line holds, whether or not it fits the chain.
   *
   * @throws IllegalStateException if it holds none
   */
  static LedgerEntry read(int line, String text) {
    return JsonObject.read(
        "Ledger, line " + line + ",",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        entry ->
            new LedgerEntry(
                entry.number("number"),
                entry.object("release", LedgerLine::release),
                entry.string("previous"),
                entry.string("hash")));
  }

  private static RecordedRelease release(JsonObject from) {
    String id = from.string("id");
    LocalDate published = date(from, "published");
    String policy = from.string("policy");
    return from.has("restriction")
        ? new RecordedRelease(
            id, published, policy, List.of(), from.object("restriction", LedgerLine::restriction))
        : new RecordedRelease(
            id, published, policy, from.objects("tables", LedgerLine::table), null);
  }

  private static RecordedRelease.Restriction restriction(JsonObject from) {
    return new RecordedRelease.Restriction(
        Text.of(from.string("purposeEn"), from.string("purposeCy")),
        Text.of(from.string("readersEn"), from.string("readersCy")),
        from.strings("tables"));
  }

  private static RecordedTable table(JsonObject from) {
    RecordedTable.People people =
        new RecordedTable.People(
            from.string("population"),
            Counting.valueOf(from.string("unit")),
            date(from, "asAt"),
            from.text("filter"));
    Map<List<String>, Optional<String>> cells = new LinkedHashMap<>();
    from.objects("cells", LedgerLine::cell)
        .forEach(
            cell -> {
              if (cells.put(cell.getKey(), cell.getValue()) != null) {
                throw from.damaged("must have each cell once");
              }
            });
    return new RecordedTable(
        from.string("id"),
        people,
        from.text("measure"),
        from.objects("dimensions", LedgerLine::dimension),
        cells);
  }

  private static Map.Entry<List<String>, Optional<String>> cell(JsonObject from) {
    List<String> at = from.strings("at");
    return Map.entry(
        at, from.has("printed") ? Optional.of(from.string("printed")) : Optional.empty());
  }

  private static RecordedTable.RecordedDimension dimension(JsonObject from) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    from.objects("groups", group -> Map.entry(group.string("code"), leaves(group)))
        .forEach(group -> groups.put(group.getKey(), group.getValue()));
    return new RecordedTable.RecordedDimension(
        from.string("variable"),
        CodeListId.parse(from.string("list")),
        from.flag("overlapping"),
        groups);
  }

  private static Set<String> leaves(JsonObject from) {
    List<String> leaves = from.strings("leaves");
    if (new HashSet<>(leaves).size() < leaves.size()) {
      throw from.damaged("must have each leaf once");
    }
    return new LinkedHashSet<>(leaves);
  }

  private static LocalDate date(JsonObject from, String key) {
    try {
      return LocalDate.parse(from.string(key));
    } catch (DateTimeException e) {
      throw from.damaged("must have a date such as 2026-03-31 at '" + key + "'");
    }
  }
}
