// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.json.JsonObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A crosswalk of the catalogue and where it comes from.
 *
 * @param crosswalk the rows
 * @param summary what it keeps and what it loses, in a few English words
 * @param source what its rows rest on
 * @param isVerified whether the rows were read in a published source; if not, they are ours or from
 *     memory
 */
public record CrosswalkEntry(
    Crosswalk crosswalk, String summary, String source, boolean isVerified) {

  public CrosswalkEntry {
    requireNonNull(crosswalk, "crosswalk");
    requireNonNull(summary, "summary");
    requireNonNull(source, "source");
  }

  /** Reads a file and holds its rows against the two lists. */
  static CrosswalkEntry of(JsonObject file, CodeList from, CodeList to) {
    requireId(file, "from", from.id());
    requireId(file, "to", to.id());
    List<Crosswalk.Row> rows = file.objects("rows", CrosswalkEntry::row);
    Set<String> moved = new HashSet<>();
    for (Crosswalk.Row row : rows) {
      requireCode(file, from, row.from());
      row.to().forEach(code -> requireCode(file, to, code));
      moved.add(row.from());
    }
    for (Category category : from.categories()) {
      if (!moved.contains(category.code())) {
        throw file.damaged("must have a row for code '" + category.code() + "' of " + from.id());
      }
    }
    return new CrosswalkEntry(
        new Crosswalk(from.id(), to.id(), rows),
        file.string("summary"),
        file.string("source"),
        file.flag("verified"));
  }

  /** The two lists, how many rows lose meaning, and whether the rows are verified. */
  @Override
  public String toString() {
    return crosswalk + (isVerified ? "" : ", unverified") + ": " + summary;
  }

  private static Crosswalk.Row row(JsonObject row) {
    String word = row.string("kind");
    Crosswalk.Kind kind =
        RowWord.of(word).orElseThrow(() -> row.damaged("must not have kind '" + word + "'")).kind();
    return new Crosswalk.Row(
        row.string("from"),
        kind,
        row.strings("to"),
        row.has("silence") ? silence(row, row.string("silence")) : null,
        row.has("note") ? row.string("note") : "");
  }

  static Silence silence(JsonObject place, String code) {
    return Arrays.stream(Silence.values())
        .filter(silence -> silence.code().equals(code))
        .findFirst()
        .orElseThrow(() -> place.damaged("must not have silence '" + code + "'"));
  }

  private static void requireId(JsonObject file, String key, CodeListId id) {
    if (!file.string(key).equals(id.toString())) {
      throw file.damaged("must have " + id + " at '" + key + "'");
    }
  }

  private static void requireCode(JsonObject file, CodeList list, String code) {
    if (list.category(code).isEmpty()) {
      throw file.damaged("must not have code '" + code + "', which is not in " + list.id());
    }
  }
}
