// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records of which every one is the same, in the quasi-identifiers, as those of at least k-1 other
 * people; counted twice, by two ways.
 *
 * <p>There is nothing in them but the columns that were asked for: no reference to a person, no
 * order of the input, nothing that was written in. They are for named readers: whatever is written
 * says who they are and that it is not for publication.
 *
 * <pre>{@code
 * GeneralisedMicrodata shared = Generalisation.toAtLeast(5).over(Wales.SEX).apply(tenants);
 * Text purpose = Text.of("Study of repairs", "Astudiaeth o waith atgyweirio");
 * Text readers = Text.of("Housing research team", "Tîm ymchwil tai");
 * shared.writeTo(Path.of("for-researchers"), new Audience.Restricted(purpose, readers));
 * }</pre>
 */
public final class GeneralisedMicrodata {

  private final Generalisation asked;
  private final Population population;
  private final Shown shown;
  private final NodeCheck check;
  private final long everything;

  GeneralisedMicrodata(
      Generalisation asked, Population population, Shown shown, NodeCheck check, long everything) {
    this.asked = asked;
    this.population = population;
    this.shown = shown;
    this.check = check;
    this.everything = everything;
  }

  /** What was asked for. */
  public Generalisation asked() {
    return asked;
  }

  /** Whom the records describe. */
  public Population population() {
    return population;
  }

  /** The columns at their levels: the quasi-identifiers not left out, then the sensitive ones. */
  public List<Axis> columns() {
    return shown.columns().stream()
        .map(coding -> Axis.of(coding.variable().name(), coding.level().orElseThrow()))
        .toList();
  }

  /** The names of the quasi-identifiers that are left out for everybody. */
  public List<String> leftOut() {
    return shown.quasi().stream()
        .filter(coding -> coding.level().isEmpty())
        .map(coding -> coding.variable().name())
        .toList();
  }

  /** How many records there are, one for each person. */
  public long records() {
    return shown.units().everyone();
  }

  /** How many people's records are left out. */
  public long suppressed() {
    return check.suppressed();
  }

  /** How much detail is lost, in millionths of bits; see {@link Generalisation}. */
  public long loss() {
    return check.loss();
  }

  /** How much of all the detail of the quasi-identifiers is lost, in thousandths, rounded up. */
  public int lossPerThousand() {
    return everything == 0
        ? 0
        : BigDecimal.valueOf(check.loss())
            .movePointRight(3)
            .divide(BigDecimal.valueOf(everything), RoundingMode.CEILING)
            .intValueExact();
  }

  /** How well people could be known again in these records. */
  public MicrodataRisk risk() {
    List<Axis> quasi = columns().subList(0, columns().size() - shown.sensitive().size());
    return MicrodataRisk.of(quasi, shown.quasi(), shown.sensitive(), shown.units());
  }

  /**
   * What was done, and what it cannot promise, in both languages. Names of columns and levels that
   * have no Welsh stand in English.
   */
  public Text statement() {
    Words words = new Words(this, shown);
    return Text.of(words.in(Language.ENGLISH), words.in(Language.WELSH));
  }

  /**
   * Writes {@code microdata-en.csv}, {@code microdata-cy.csv} and {@code README.txt}, which says
   * who may read them and what they cannot promise, in both languages.
   *
   * <p>The files are in UTF-8. Each column is there twice, as code and as label; several codes in
   * one cell are separated by semicolons, and a silence's code is in square brackets.
   *
   * @param folder where to write; made if it is not there
   * @param readers who may read it and what for
   * @throws MicrodataRefused if a label is not in both languages
   * @throws UncheckedIOException if the files cannot be written
   */
  public void writeTo(Path folder, Audience.Restricted readers) {
    write(folder, readers, List.of(Language.ENGLISH, Language.WELSH));
  }

  /**
   * The same in one language.
   *
   * @throws MicrodataRefused if it is Welsh and a label is not in both languages
   * @throws UncheckedIOException if the files cannot be written
   */
  public void writeTo(Path folder, Audience.Restricted readers, Language language) {
    write(folder, readers, List.of(language));
  }

  /** What is written. */
  Shown shown() {
    return shown;
  }

  private void write(Path folder, Audience.Restricted readers, List<Language> languages) {
    requireNonNull(readers, "readers");
    if (languages.contains(Language.WELSH) && !isTranslated()) {
      throw new MicrodataRefused(MicrodataRefused.Reason.UNTRANSLATED);
    }
    new MicrodataFiles(shown, languages).writeTo(folder, new Words(this, shown), readers);
  }

  private boolean isTranslated() {
    Stream<Text> labels =
        shown.columns().stream()
            .flatMap(
                coding ->
                    Stream.concat(
                        Stream.of(coding.variable().label()),
                        coding.level().orElseThrow().groups().stream()
                            .map(group -> group.category().label())));
    return population.description().isTranslated() && labels.allMatch(Text::isTranslated);
  }

  /** The columns and their levels, and nothing of any record. */
  @Override
  public String toString() {
    return Excerpt.of(
        records() + " records, " + suppressed() + " left out, k " + asked.k(),
        columns().stream().map(axis -> axis.variable() + "  " + axis.level()).toList());
  }
}
