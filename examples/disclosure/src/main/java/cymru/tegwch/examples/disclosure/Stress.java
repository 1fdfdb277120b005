// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the large tables of {@link MakeTables} in a folder and protects them all. */
public final class Stress {

  private Stress() {}

  /** The folder, which is made, and options of {@link Protect}. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(Path.of(arguments[0]));
    MakeTables.main(new String[] {arguments[0]});
    Protect.main(arguments);
  }
}
