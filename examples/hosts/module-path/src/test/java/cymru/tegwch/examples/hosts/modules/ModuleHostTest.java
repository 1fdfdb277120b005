// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The host runs in a JVM of its own in which nothing is on the class path. */
class ModuleHostTest {

  @Test
  void everythingIsANamedModuleAndTheRecordComesBackTheSame()
      throws IOException, InterruptedException {
    String modules =
        Stream.concat(
                Stream.of(Path.of("target", "classes").toAbsolutePath().toString()),
                Stream.of(
                    Files.readString(Path.of("target", "module-path"))
                        .strip()
                        .split(File.pathSeparator)))
            .collect(Collectors.joining(File.pathSeparator));
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules,
                "--module",
                "cymru.tegwch.examples.hosts.modules/"
                    + "cymru.tegwch.examples.hosts.modules.ModuleHost")
            .redirectErrorStream(true)
            .start();
    String printed = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(host.waitFor()).as(printed).isZero();
    assertThat(printed.lines())
        .containsExactly(
            "module cymru.tegwch.examples.hosts.modules",
            "module cymru.tegwch.standards",
            "1 true true");
  }
}
