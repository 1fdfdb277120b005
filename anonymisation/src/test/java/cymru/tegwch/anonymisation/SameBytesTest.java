// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.words.DpiaAnnex;
import cymru.tegwch.anonymisation.words.ReleaseStatement;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.variable.Variable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same rows and the same specification give the same bytes, whatever the order of the rows, the
 * number of threads, the locale, the time zone and the charset of the platform. The bytes are those
 * of everything that a release says: what is printed, the ledger, the statement and the annex in
 * both languages, the internal audit and the policy.
 */
class SameBytesTest {

  private static final List<String> LOCALES =
      List.of("en-GB", "cy-GB", "tr-TR", "ar-EG", "th-TH-u-ca-buddhist");
  private static final List<String> ZONES =
      List.of("Europe/London", "Pacific/Kiritimati", "America/St_Johns");
  private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252");

  private static final Variable RELIGION = Census.variable("religion", 7);
  private static final Variable AREA = Census.variable("area", 6);

  private static final DisclosurePolicy CONTROLLED =
      DisclosurePolicy.of(
          "controlled",
          "1",
          CellRule.withDefaults(),
          PrintRule.withDefaults().withRounding(PrintRule.Method.CONTROLLED));
  private static final DisclosurePolicy GUARDED =
      DisclosurePolicy.of(
          "guarded",
          "1",
          CellRule.withDefaults().withInsiders(Insiders.COUNT),
          new PrintRule(1, 25, "c"));

  /** 700 people, few of them in the last groups; some say nothing. */
  private static final List<List<String>> ROWS = rows();

  @TempDir private Path folder;

  private static List<List<String>> rows() {
    SplittableRandom random = new SplittableRandom(7);
    List<List<String>> rows = new ArrayList<>();
    for (int person = 0; person < 700; person++) {
      double skewed = random.nextDouble() * random.nextDouble();
      String religion = random.nextInt(20) == 0 ? "[not-answered]" : "" + (1 + (int) (7 * skewed));
      String area = "" + (1 + random.nextInt(6));
      String arrears = random.nextInt(9) == 0 ? "1" : "2";
      rows.add(List.of(religion, area, arrears));
    }
    return rows;
  }

  /** A digest of everything that is said, the rows in an order of their own. */
  private static String digest(long seed) {
    List<List<String>> shuffled = new ArrayList<>(ROWS);
    Collections.shuffle(shuffled, new Random(seed));
    Dataset people =
        PlainRows.dataset(Tables.TENANTS, List.of(RELIGION, AREA, Tables.ARREARS), shuffled);
    Release counts =
        Release.of("tenants")
            .add(people.count(RELIGION, AREA))
            .add(people.count(Tables.IN_ARREARS, RELIGION));
    StringBuilder text = new StringBuilder();
    say(counts, DisclosurePolicy.publicRelease(), text);
    say(counts, CONTROLLED, text);
    say(counts, GUARDED, text);
    MeasureTable pay = pay(seed);
    say(Release.of("pay").add(pay), DisclosurePolicy.publicRelease(), text);
    return sha256(text.toString());
  }

  /** What people of three grades are paid, in an order of their own. */
  private static MeasureTable pay(long seed) {
    List<List<Long>> grades = new ArrayList<>();
    for (int grade = 0; grade < 3; grade++) {
      List<Long> people =
          LongStream.range(0, 8 + 30 * grade)
              .mapToObj(n -> 900 + n * n % 97)
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(people, new Random(seed));
      grades.add(people);
    }
    return Pay.oneWay(grades).table();
  }

  private static void say(Release release, DisclosurePolicy policy, StringBuilder text) {
    Assessment assessment = release.assess(policy);
    if (!(assessment instanceof Assessment.Granted granted)) {
      text.append(((Assessment.Refused) assessment).reasons());
      return;
    }
    ProtectedRelease of = granted.release();
    for (ProtectedTable table : of.tables()) {
      text.append(table).append('\n');
      for (Coordinates cell : Tables.cellsOf(table)) {
        text.append(table.text(cell)).append(' ');
      }
    }
    for (ProtectedMeasures means : of.measures()) {
      for (Coordinates cell : Cells.of(means.counts())) {
        text.append(means.summary(cell)).append(' ');
      }
    }
    for (Language language : Language.values()) {
      text.append(ReleaseStatement.of(of).in(language));
      text.append(DpiaAnnex.of(of).markdown(language));
    }
    text.append(of.audit()).append(policy).append(policy.toJson());
    ReleaseLedger ledger = ReleaseLedger.empty().with(of.recorded(EarlierReleasesTest.DAY));
    text.append(ledger.head());
    text.append(release.after(ledger, Turnover.notStated()).assess(policy).isGranted());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 must be there", e);
    }
  }

  /** The different digests of many runs, as many at a time as there are threads. */
  private static Set<String> digests(int threads, int runs, long seed) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<String>> tasks =
          IntStream.range(0, runs)
              .mapToObj(run -> (Callable<String>) () -> digest(seed + run))
              .toList();
      Set<String> digests = new HashSet<>();
      for (Future<String> result : pool.invokeAll(tasks)) {
        digests.add(result.get());
      }
      return digests;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Every run must end", e);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theOrderOfTheRowsAndTheNumberOfThreadsDoNotMatter() {
    assertThat(digests(8, 8, 1)).containsExactly(digest(0));
  }

  @Test
  void theLocaleAndTheTimeZoneDoNotMatter() {
    Set<String> digests = new HashSet<>(Set.of(digest(0)));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (int n = 0; n < LOCALES.size(); n++) {
        Locale.setDefault(Locale.forLanguageTag(LOCALES.get(n)));
        TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(n % ZONES.size())));
        digests.add(digest(n));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(digests).hasSize(1);
  }

  @Test
  void theCharsetOfThePlatformDoesNotMatter() throws IOException, InterruptedException {
    assertThat(elsewhere("tr-TR", "Asia/Tokyo", "windows-1252", 2)).containsExactly(digest(0));
  }

  /** 30 virtual machines of 2, 8 and 25 runs by 1, 8 and 32 threads: 1,050 runs. */
  @Tag("heavy")
  @Test
  void aThousandRunsSayTheSame() throws IOException, InterruptedException {
    Set<String> digests = new HashSet<>(Set.of(digest(0)));
    for (String locale : LOCALES) {
      for (String zone : ZONES) {
        for (String charset : CHARSETS) {
          digests.addAll(elsewhere(locale, zone, charset, 35));
        }
      }
    }
    assertThat(digests).hasSize(1);
  }

  /** The digests of a virtual machine of its own. */
  private Set<String> elsewhere(String locale, String zone, String charset, int runs)
      throws IOException, InterruptedException {
    Path said = folder.resolve("digests.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=" + charset,
                "-Duser.timezone=" + zone,
                "-cp",
                System.getProperty("java.class.path"),
                SameBytesTest.class.getName(),
                locale,
                "" + runs)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    return Set.copyOf(Files.readAllLines(said));
  }

  /** Prints the different digests of so many runs in a locale. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.forLanguageTag(args[0]));
    int runs = Integer.parseInt(args[1]);
    Set<String> digests = new HashSet<>(digests(1, Math.min(2, runs), 0));
    if (runs > 2) {
      digests.addAll(digests(8, 8, 100));
      digests.addAll(digests(32, runs - 10, 200));
    }
    digests.forEach(System.out::println);
  }
}
