// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeListId;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Formulas of national identity: what was ticked, and what was written beside Other, as identities
 * of the United Kingdom and others.
 */
final class NationalIdentity {

  private static final Set<String> TICKS =
      Set.of("welsh", "english", "scottish", "northern-irish", "british");

  /** Names that people write beside Other although there is a box, or a group in the output. */
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("cornish", "cornish"),
          Map.entry("cernywaidd", "cornish"),
          Map.entry("irish", "irish"),
          Map.entry("gwyddelig", "irish"),
          Map.entry("gwyddel", "irish"),
          Map.entry("gwyddeles", "irish"),
          Map.entry("welsh", "welsh"),
          Map.entry("cymreig", "welsh"),
          Map.entry("cymro", "welsh"),
          Map.entry("cymraes", "welsh"),
          Map.entry("english", "english"),
          Map.entry("seisnig", "english"),
          Map.entry("sais", "english"),
          Map.entry("saesnes", "english"),
          Map.entry("scottish", "scottish"),
          Map.entry("albanaidd", "scottish"),
          Map.entry("albanwr", "scottish"),
          Map.entry("albanes", "scottish"),
          Map.entry("northern irish", "northern-irish"),
          Map.entry("british", "british"),
          Map.entry("prydeinig", "british"),
          Map.entry("prydeiniwr", "british"),
          Map.entry("prydeinwraig", "british"));

  /** The broad group of an ethnic group is what its code begins with. */
  private static final Set<String> BROAD = Set.of("white", "mixed", "asian", "black", "other");

  private final Set<String> ofUk = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  private NationalIdentity(Chosen answer) {
    for (String code : answer.codes()) {
      if (TICKS.contains(code)) {
        ofUk.add(code);
      } else if (code.equals("other")) {
        readWritten(answer.writeIn() == null ? "" : answer.writeIn());
      } else {
        throw Formula.unknown(answer);
      }
    }
  }

  private void readWritten(String text) {
    for (String part : Normalizer.normalize(text, Normalizer.Form.NFC).split(",", -1)) {
      String name = part.strip().toLowerCase(Locale.ROOT);
      String identity = WRITTEN.getOrDefault(name, "other");
      if (identity.equals("cornish") || TICKS.contains(identity)) {
        ofUk.add(identity);
      } else if (!name.isEmpty() || text.isBlank()) {
        others.add(identity);
      }
    }
    if (ofUk.isEmpty() && others.isEmpty()) {
      others.add("other");
    }
  }

  static Answer seventeen(CodeListId into, List<Answer> from) {
    return from.get(0) instanceof Chosen chosen
        ? Chosen.of(into, new NationalIdentity(chosen).seventeen())
        : from.get(0);
  }

  static Answer nine(CodeListId into, List<Answer> from) {
    return from.get(0) instanceof Chosen chosen
        ? Chosen.of(into, new NationalIdentity(chosen).nine())
        : from.get(0);
  }

  static Answer four(CodeListId into, List<Answer> from) {
    return from.get(0) instanceof Chosen chosen
        ? Chosen.of(into, new NationalIdentity(chosen).four())
        : from.get(0);
  }

  static Answer withEthnicGroup(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen identity)) {
      return from.get(0);
    }
    if (!(from.get(1) instanceof Chosen ethnicGroup)) {
      return from.get(1);
    }
    String code = Formula.only(ethnicGroup);
    String broad = code.substring(0, Math.max(code.indexOf('-'), 0));
    if (!BROAD.contains(broad)) {
      throw Formula.unknown(ethnicGroup);
    }
    boolean isWelsh = new NationalIdentity(identity).ofUk.contains("welsh");
    return Chosen.of(into, broad + (isWelsh ? "-and-welsh" : "-not-welsh"));
  }

  private String seventeen() {
    if (others.isEmpty()) {
      return ofUkOnly();
    }
    String kind = others.equals(Set.of("irish")) ? "irish" : "other";
    return kind + (ofUk.isEmpty() ? "-only" : "-and-uk");
  }

  private String nine() {
    if (!others.isEmpty()) {
      return ofUk.isEmpty() ? "non-uk-only" : "uk-and-non-uk";
    }
    String code = ofUkOnly();
    Set<String> own =
        Set.of(
            "british-only",
            "welsh-only",
            "english-only",
            "welsh-and-british",
            "english-and-british");
    return own.contains(code) ? code : "other-uk-combination";
  }

  private String four() {
    if (others.isEmpty()) {
      return "uk-only";
    }
    return ofUk.isEmpty() ? "non-uk-only" : "uk-and-non-uk";
  }

  private String ofUkOnly() {
    Set<String> besides = new HashSet<>(ofUk);
    boolean isBritish = besides.remove("british");
    if (besides.isEmpty()) {
      return "british-only";
    }
    if (besides.size() > 1) {
      return "other-uk-combination";
    }
    return besides.iterator().next() + (isBritish ? "-and-british" : "-only");
  }
}
