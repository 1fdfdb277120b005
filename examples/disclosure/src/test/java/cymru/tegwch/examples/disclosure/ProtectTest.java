// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectTest {

  private static final Path DATA = Path.of("data");

  @TempDir private Path folder;

  private Suppression.Pattern protect(Path of, String... more) {
    List<String> arguments = new ArrayList<>(List.of(of.toString(), "--output", folder.toString()));
    arguments.addAll(List.of(more));
    Options options = Options.parse(arguments.toArray(String[]::new));
    Instance instance = Instance.read(of, options);
    CellGraph graph = instance.graph(of);
    Suppression found = new Suppressor(options.effort(), options.insiders()).suppress(graph);
    assertThat(found).isInstanceOf(Suppression.Pattern.class);
    Suppression.Pattern pattern = (Suppression.Pattern) found;
    assertThat(pattern.witnesses()).allMatch(witness -> witness.isValid(graph, pattern.hidden()));
    instance.write(options.published(of), pattern.hidden());
    return pattern;
  }

  /** The optimum of width 4 by branch and cut (HiGHS). */
  @ParameterizedTest(name = "{0} needs {1} complements")
  @CsvSource({
    "g2d_10x10, 3",
    "g2d_20x50, 4",
    "g2d_few_40x12, 3",
    "g2d_sparse_30x30, 0",
    "g3d_10, 33",
    "linked_3, 9",
    "shipped_ssb_d2, 8",
    "shipped_sdctable_microdata1, 3"
  })
  void complementsAreAsFewAsCanBe(String name, int complements) {
    Suppression.Pattern pattern = protect(DATA.resolve(name), "--seconds", "3");

    assertThat(pattern.complements()).isEqualTo(complements);
    assertThat(pattern.isOptimal()).isTrue();
  }

  /**
   * The optimum of width 4 by a master of K1 and K2, and cuts from linear programmes (HiGHS through
   * {@code scipy.optimize.milp}), written out for this.
   */
  @ParameterizedTest(name = "{0} needs {1} complements")
  @CsvSource({"areas_by_ethnicity, 29", "linked_2, 30", "region_income_age, 65"})
  void madeUpTablesTooNeedAsFewAsCanBe(String shape, int complements) throws IOException {
    MakeTables.main(new String[] {folder.toString(), shape});

    assertThat(protect(folder.resolve(shape), "--seconds", "2").complements())
        .isEqualTo(complements);
  }

  /** The optimum by the same means. */
  @Test
  void agesThatOnlyTwoCutsTogetherTellApartAreProtected() throws IOException {
    MakeTables.main(new String[] {folder.toString(), "two_age_cuts"});

    Suppression.Pattern pattern =
        protect(folder.resolve("two_age_cuts"), "--atoms", "--seconds", "1");

    assertThat(pattern.complements()).isEqualTo(37);
    assertThat(pattern.witnesses()).hasSizeGreaterThan(40);
  }

  @Test
  void theSameSeedMakesTheSameTables() throws IOException {
    for (String into : List.of("one", "other")) {
      MakeTables.main(new String[] {folder.resolve(into).toString(), "two_age_cuts"});
    }

    for (String file : List.of("structure.json", "table_AB.csv", "table_AC.csv", "inner.csv")) {
      assertThat(folder.resolve("one/two_age_cuts").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("other/two_age_cuts").resolve(file));
    }
  }

  @Test
  void theAttackerOfReleasesTriesEverySmallCellAndBeatsNone() {
    Path of = DATA.resolve("linked_3");
    Instance instance = Instance.read(of, Options.parse(of.toString(), "--seconds", "0.5"));
    Suppression.Pattern pattern = protect(of, "--seconds", "0.5");
    BitSet primaries = new BitSet();
    IntStream.range(0, instance.cells()).filter(instance::isSmall).forEach(primaries::set);

    assertThat(instance.attacked(pattern.hidden())).contains("attacked 52 small cells, 0 not safe");
    assertThat(instance.attacked(primaries)).doesNotContain(" 0 not safe");
  }

  /** The optimum of width 1 by branch and cut (HiGHS): the least people in complements. */
  @Test
  void theFewestPeopleAreHidden() throws IOException {
    Suppression.Pattern pattern =
        protect(DATA.resolve("g2d_10x10"), "--objective", "people", "--width", "1");

    assertThat(pattern.cost()).isEqualTo(10);
    assertThat(pattern.isOptimal()).isTrue();
  }

  @Test
  void thePublishedFileHasTheRowsOfTheTableAndNoHiddenNumber() throws IOException {
    Path of = DATA.resolve("shipped_sdctable_microdata1");
    protect(of);

    List<String> table = Files.readAllLines(of.resolve("table_T.csv"));
    List<String> published =
        Files.readAllLines(folder.resolve("shipped_sdctable_microdata1/published/T.csv"));
    assertThat(published).hasSameSizeAs(table);
    assertThat(published.get(0)).isEqualTo("region,gender,freq,primary,suppressed");
    assertThat(published).contains("A,female,,1,1", "Total,Total,100,0,0");
    for (int i = 1; i < table.size(); i++) {
      String row = published.get(i);
      assertThat(row.endsWith(",0,0") ? row : row.replaceFirst(",,[01],1$", ",hidden"))
          .matches(row.endsWith(",0,0") ? table.get(i) + ",0,0" : ".*,hidden");
    }
  }

  @Test
  void aCategoryWithAGreatWeightStaysPrinted() throws IOException {
    Path weights = folder.resolve("weights.csv");
    Files.writeString(weights, "dimension,category,weight\nregion,B,100\nregion,D,100\n");

    protect(DATA.resolve("shipped_sdctable_microdata1"), "--weights", weights.toString());

    assertThat(Files.readAllLines(folder.resolve("shipped_sdctable_microdata1/published/T.csv")))
        .noneMatch(row -> row.matches("[BD],.*,1"));
  }

  @Test
  void whatAnEarlierPublicationPrintedStaysPrinted() throws IOException {
    Path of = DATA.resolve("shipped_sdctable_microdata1");
    Path earlier = Files.createDirectories(folder.resolve("earlier"));
    Files.writeString(
        earlier.resolve("T.csv"), "region,gender,freq\nC,Total,\nB,Total,53\nB,female,\n");

    protect(of, "--earlier", earlier.toString());

    List<String> published =
        Files.readAllLines(folder.resolve("shipped_sdctable_microdata1/published/T.csv"));
    assertThat(published).anyMatch(row -> row.startsWith("C,Total,,"));
    assertThat(published).anyMatch(row -> row.startsWith("B,female,,"));
    assertThat(published).noneMatch(row -> row.startsWith("B,Total,,"));
  }

  @Test
  void atomsBeneathLinkedTablesAreProtectedToo() {
    Suppression.Pattern plain = protect(DATA.resolve("linked_3"));
    Suppression.Pattern withAtoms = protect(DATA.resolve("linked_3"), "--atoms");

    assertThat(withAtoms.witnesses()).hasSizeGreaterThan(plain.witnesses().size());
    assertThat(withAtoms.complements()).isGreaterThanOrEqualTo(plain.complements());
  }

  @Tag("heavy")
  @ParameterizedTest
  @CsvSource({"flat_100x200, 0.001", "levels_20x20x20, 0.08"})
  void largeTablesAreNearTheBound(String kind, double gap) throws IOException {
    MakeTables.main(new String[] {folder.toString(), kind});

    assertThat(protect(folder.resolve(kind), "--seconds", "20").gap()).isLessThanOrEqualTo(gap);
  }
}
