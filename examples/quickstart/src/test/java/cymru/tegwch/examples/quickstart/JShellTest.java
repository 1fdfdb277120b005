// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's session runs as it is typed, and shows whole lines. */
class JShellTest {

  /** What somebody types to look at it. */
  private static final List<String> LOOKED_AT =
      List.of(
          "catalogue",
          "satisfaction",
          "satisfied",
          "tenants",
          "tenants.intake()",
          "repairs",
          "groups",
          "groups.dimensions().get(0).level()",
          "board",
          "board.list().get(0)",
          "byAge",
          "ages",
          "ages.list().get(3)",
          "days",
          "rates",
          "perThousand",
          "everything",
          "release",
          "release.audit()",
          "release.table(groups)",
          "release.policy()",
          "Wales.ETHNIC_GROUP",
          "Wales.AGE.codes()",
          "Benchmarks.census2021(\"W06000015\", Wales.RELIGION)",
          "Representation.withDefaults()");

  @Test
  void theSessionRuns(@TempDir Path out) throws IOException {
    System.setProperty("tegwch.jshell", Path.of("jshell").toAbsolutePath().toString());
    System.setProperty("tegwch.out", out.toString());
    SoftAssertions softly = new SoftAssertions();
    try (Shell shell = new Shell()) {
      assertThat(shell.run(Files.readString(Path.of("jshell", "analyst.jsh")))).isEmpty();

      assertThat(shell.shown("tenants")).startsWith("Dataset of 3000 rows, 0 rejected");
      assertThat(shell.shown("groups")).startsWith("Table of people by ethnic-group");
      assertThat(shell.shown("ages")).startsWith("Findings on ");
      assertThat(shell.shown("everything.isGranted()")).isEqualTo("false");
      assertThat(shell.shown("release")).startsWith("Release tenants-2025-26: 3 tables");
      LOOKED_AT.forEach(name -> fitsTheScreen(name, shell.shown(name), softly));
    }
    softly.assertAll();
    assertThat(out.resolve("report.html")).content().contains("<html", "lang=\"cy\"");
  }

  /**
   * JShell shows 1,000 characters of an expression and 80 of a declaration, and cuts the middle out
   * of more.
   */
  private static void fitsTheScreen(String name, String text, SoftAssertions softly) {
    softly.assertThat(text.length()).as(name).isLessThanOrEqualTo(1_000);
    softly.assertThat(text.lines().count()).as(name + ": lines").isLessThanOrEqualTo(21);
    softly
        .assertThat(text.lines().findFirst().orElse("").length())
        .as(name + ": first line of\n" + text)
        .isLessThanOrEqualTo(80);
  }
}
