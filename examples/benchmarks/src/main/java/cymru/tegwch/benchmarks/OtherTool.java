// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same work in another tool, where that is installed: it prints its own times. */
final class OtherTool {

  private OtherTool() {}

  /** Runs a script of this folder; says so where the tool is not there or did not succeed. */
  static boolean ran(String tool, String script, Object... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(tool);
    command.add(Path.of(System.getProperty("scripts", "."), script).toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() == 0) {
        return true;
      }
      System.out.println(tool + " did not run " + script + "; nothing was compared with it");
    } catch (IOException notThere) {
      System.out.println(tool + " was not found; nothing was compared with it");
    }
    return false;
  }

  /** Fails if a number of a line of the file is further off than that. */
  static void requireClose(String what, double[][] ours, Path theirs, double tolerance)
      throws IOException {
    List<String> lines = Files.readAllLines(theirs);
    double largest = lines.size() == ours.length ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < ours.length && i < lines.size(); i++) {
      String[] numbers = lines.get(i).split(",", -1);
      for (int k = 0; k < ours[i].length; k++) {
        double difference = Math.abs(ours[i][k] - Double.parseDouble(numbers[k].trim()));
        largest = Math.max(largest, difference);
      }
    }
    System.out.printf(Locale.ROOT, "%s: largest difference %.1e%n", what, largest);
    if (!(largest <= tolerance)) {
      throw new IllegalStateException(what + " must agree, but differ by " + largest);
    }
  }
}
