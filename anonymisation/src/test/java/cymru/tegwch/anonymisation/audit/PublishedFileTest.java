// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cymru.tegwch.anonymisation.audit.AuditProblem.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedFileTest {

  private static final CsvForm FORM = CsvForm.rectangular("count", "c", "*");

  private static PublishedTable read(byte[] bytes) {
    return PublishedFile.read("t", new ByteArrayInputStream(bytes), FORM);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void numbersMarksAndEmptyCellsAreRead() {
    PublishedTable table =
        read(utf8("\uFEFFarea,count\r\n\"Tŷ, Dŵr\", 12 \r\nB,c\r\nC,*\r\nD,\r\n"));

    assertThat(table.number(List.of("Tŷ, Dŵr"))).isEqualTo(OptionalLong.of(12));
    assertThat(Stream.of("B", "C", "D").map(l -> table.number(List.of(l))))
        .containsOnly(OptionalLong.empty());
  }

  @Test
  void aFlagHidesANumberThatTheFileHas() {
    PublishedTable table =
        PublishedFile.read(
            "t",
            new ByteArrayInputStream(
                utf8("A,freq,primary,suppressed\na,3,1,1\nb,9,0,1\nTotal,12,0,0\n")),
            CsvForm.flagged("freq", "suppressed"));

    assertThat(table.dimensions()).containsExactly("A");
    assertThat(table.number(List.of("a"))).isEmpty();
    assertThat(table.number(List.of("b"))).isEmpty();
    assertThat(table.number(List.of("Total"))).hasValue(12);
  }

  @Test
  void theDataFileOfAReleaseIsReadTableByTable() {
    String header = "TableCode,Population,X_Code,X,Y_Code,Y,MeasureCode,Measure,Data,NoteCodes\n";
    String file =
        header
            + "one,p,a,A,<everyone>,All,count,Count,5,\n"
            + "one,p,a,A,<everyone>,All,percentage,Percentage,50,\n"
            + "one,p,b,B,<everyone>,All,count,Count,,c\n"
            + "one,p,<everyone>,All,<everyone>,All,count,Count,10,t\n"
            + "two,p,<everyone>,All,y,Y,count,Count,10,\n"
            + "two,p,<everyone>,All,<everyone>,All,count,Count,10,t\n";

    List<PublishedTable> tables =
        PublishedFile.readRelease("f", new ByteArrayInputStream(utf8(file)));

    assertThat(tables).extracting(PublishedTable::id).containsExactly("one", "two");
    assertThat(tables.get(0).dimensions()).containsExactly("X");
    assertThat(tables.get(0).number(List.of("b"))).isEmpty();
    assertThat(tables.get(1).dimensions()).containsExactly("Y");
  }

  /** Two outcomes of one variable, and one variable at two levels: 8 of 20, 15 of 20; 6 and 14. */
  @Test
  void aReleaseWithTwoOutcomesAndTwoLevelsDoesNotContradictItself() {
    String file =
        """
        TableCode,x_Code,y_Code,MeasureCode,Data
        events: y in (a) by x,one,happened,count,8
        events: y in (a) by x,one,did-not,count,12
        events: y in (a) by x,one,<everyone>,count,20
        events: y in (a) by x,<everyone>,happened,count,8
        events: y in (a) by x,<everyone>,did-not,count,12
        events: y in (a) by x,<everyone>,<everyone>,count,20
        events: y in (b) by x/broad,one,happened,count,15
        events: y in (b) by x/broad,one,did-not,count,
        events: y in (b) by x/broad,one,<everyone>,count,
        events: y in (b) by x/broad,<everyone>,happened,count,15
        events: y in (b) by x/broad,<everyone>,did-not,count,
        events: y in (b) by x/broad,<everyone>,<everyone>,count,20
        """;

    List<PublishedTable> tables =
        PublishedFile.readRelease("f", new ByteArrayInputStream(utf8(file)));
    DisclosureAudit audit =
        DisclosureAudit.audit(tables, Categories.ofRelease(tables), AuditRule.withDefaults());

    assertThat(tables.get(0).dimensions()).containsExactly("x", "y in (a)");
    assertThat(tables.get(1).dimensions()).containsExactly("x/broad", "y in (b)");
    assertThat(audit.exact())
        .extracting(AuditedCell::labels, AuditedCell::least)
        .containsExactlyInAnyOrder(
            tuple(List.of("one", "did-not"), 5L),
            tuple(List.of("one", "<everyone>"), 20L),
            tuple(List.of("<everyone>", "did-not"), 5L));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of(Kind.MALFORMED, new byte[] {'a', ',', 'c', '\n', (byte) 0xC3, '(', '\n'}),
        Arguments.of(Kind.MALFORMED, utf8("area,count\n\"A,1\n")),
        Arguments.of(Kind.MALFORMED, utf8("area,count\n\"A\"x,1\n")),
        Arguments.of(Kind.MALFORMED, utf8("area,count\n" + "x".repeat(1_000_000) + ",1\n")),
        Arguments.of(Kind.TOO_LARGE, utf8("area,count\n" + "x".repeat(5_000) + ",1\n")),
        Arguments.of(Kind.TOO_LARGE, utf8("area" + ",x".repeat(100) + ",count\n")),
        Arguments.of(Kind.COLUMNS, utf8("")),
        Arguments.of(Kind.COLUMNS, utf8("area,number\nA,1\n")),
        Arguments.of(Kind.COLUMNS, utf8("area,area,count\nA,A,1\n")),
        Arguments.of(Kind.COLUMNS, utf8("count\n1\n")),
        Arguments.of(Kind.RAGGED, utf8("area,count\nA\n")),
        Arguments.of(Kind.RAGGED, utf8("area,count\nA,1,2\n")),
        Arguments.of(Kind.NOT_A_NUMBER, utf8("area,count\nA,-1\n")),
        Arguments.of(Kind.NOT_A_NUMBER, utf8("area,count\nA,1.5\n")),
        Arguments.of(Kind.NOT_A_NUMBER, utf8("area,count\nA,١٢\n")),
        Arguments.of(Kind.NOT_A_NUMBER, utf8("area,count\nA,1e3\n")),
        Arguments.of(Kind.NOT_A_NUMBER, utf8("area,count\nA,9999999999999999999\n")),
        Arguments.of(Kind.TWICE, utf8("area,count\nA,1\nA,1\n")),
        Arguments.of(Kind.MISSING_CELL, utf8("area,count\n")),
        Arguments.of(Kind.MISSING_CELL, utf8("a,b,count\nA,B,1\nC,D,1\n")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileFilesAreRefusedInBothLanguagesAndNotQuoted(Kind kind, byte[] file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            AuditRefused.class,
            refused -> {
              AuditProblem problem = refused.problems().get(0);
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.reason().isTranslated() && problem.advice().isTranslated())
                  .isTrue();
              assertThat(refused.getMessage()).doesNotContain("xx", "999", "1e3");
              assertThat(refused.getCause()).isNull();
            });
  }
}
