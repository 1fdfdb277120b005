// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.anonymisation.suppression.Insiders;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
final class Options {

  static final String USAGE =
      """
      Protect FOLDER... [OPTION]...

      Each FOLDER holds structure.json and table_NAME.csv, or folders that do.
        --width N          least width of a small cell's interval (4)
        --secret           the interval must also reach beyond the threshold
        --objective NAME   what is to be least: cells, people, or balance (cells that hold many
                           people count a little more); cells is the default
        --weights FILE     dimension,category,weight: multiplies the cost of a category's cells
        --insiders         nobody who is alone in a hidden cell may find out another
        --atoms            the cells of inner.csv are protected too, though never published
        --earlier FOLDER   NAME.csv of an earlier publication of the same people: what it printed
                           stays printed, what it hid stays hidden
        --attack           lets the attacker of releases try the result, and says how long it took
        --effort NAME      quick, standard or thorough
        --seconds N        effort as a time, translated to a number of steps beforehand (2)
        --output FOLDER    writes INSTANCE/published/NAME.csv there and not beside the tables
      """;

  private final List<Path> folders = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();
  private int width = 4;
  private boolean isSecret;
  private String objective = "cells";
  private Insiders insiders = Insiders.DO_NOT_COUNT;
  private boolean atoms;
  private boolean isAttacked;
  private Effort effort = Effort.ofSeconds(2);
  private @Nullable Path earlier;
  private @Nullable Path output;

  static Options parse(String... arguments) {
    Options options = new Options();
    for (int i = 0; i < arguments.length; i++) {
      i += options.take(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
    }
    if (options.folders.isEmpty()) {
      throw new IllegalArgumentException("No folder is given");
    }
    return options;
  }

  /** Returns how many of the following arguments it took too. */
  private int take(String argument, String next) {
    switch (argument) {
      case "--secret" -> isSecret = true;
      case "--insiders" -> insiders = Insiders.COUNT;
      case "--atoms" -> atoms = true;
      case "--attack" -> isAttacked = true;
      default -> {
        if (!argument.startsWith("--")) {
          folders.add(Path.of(argument));
          return 0;
        }
        takeWithValue(argument, next);
        return 1;
      }
    }
    return 0;
  }

  private void takeWithValue(String argument, String value) {
    switch (argument) {
      case "--width" -> width = Integer.parseInt(value);
      case "--objective" -> objective = objective(value);
      case "--weights" -> readWeights(Path.of(value));
      case "--earlier" -> earlier = Path.of(value);
      case "--effort" -> effort = effort(value);
      case "--seconds" -> effort = Effort.ofSeconds(Double.parseDouble(value));
      case "--output" -> output = Path.of(value);
      default -> throw new IllegalArgumentException("No such option: " + argument);
    }
  }

  private static String objective(String name) {
    if (!List.of("cells", "people", "balance").contains(name)) {
      throw new IllegalArgumentException("Objective must be cells, people or balance");
    }
    return name;
  }

  private static Effort effort(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "quick" -> Effort.QUICK;
      case "standard" -> Effort.STANDARD;
      case "thorough" -> Effort.THOROUGH;
      default -> throw new IllegalArgumentException("Effort must be quick, standard or thorough");
    };
  }

  private void readWeights(Path file) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        weights.put(
            row.getField("dimension") + "\n" + row.getField("category"),
            Double.parseDouble(row.getField("weight")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> folders() {
    return folders;
  }

  int width() {
    return width;
  }

  boolean isSecret() {
    return isSecret;
  }

  /** What hiding a cell costs, before weights. */
  double cost(long count) {
    return switch (objective) {
      case "people" -> count;
      case "balance" -> 1 + (64 - Long.numberOfLeadingZeros(count)) / 10.0;
      default -> 1;
    };
  }

  double weight(String dimension, String category) {
    return weights.getOrDefault(dimension + "\n" + category, 1.0);
  }

  Insiders insiders() {
    return insiders;
  }

  boolean atoms() {
    return atoms;
  }

  boolean isAttacked() {
    return isAttacked;
  }

  /** The folder of an earlier publication, or null. */
  @Nullable Path earlier() {
    return earlier;
  }

  Effort effort() {
    return effort;
  }

  /** Where the tables of a folder are published. */
  Path published(Path folder) {
    return output == null
        ? folder.resolve("published")
        : output.resolve(folder.getFileName()).resolve("published");
  }
}
