// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clean builds of the same source, in two places, give the same jars to the byte. */
@Tag("heavy")
class ReproducibleBuildTest {

  private static final Set<String> LEFT_OUT = Set.of("target", ".git");
  private static final List<String> LIBRARY =
      List.of("core", "harmonised-standards", "anonymisation", "analysis");

  @Test
  void twoCleanBuildsAreByteIdentical(@TempDir Path first, @TempDir Path second)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path root = Path.of(System.getProperty("project.root"));

    Map<String, String> one = build(root, first);
    Map<String, String> other = build(root, second);

    assertThat(one).hasSize(LIBRARY.size()).isEqualTo(other);
  }

  private static Map<String, String> build(Path from, Path into)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    copy(from, into);
    Process maven =
        new ProcessBuilder("mvn", "-q", "-o", "-B", "package", "-DskipTests", "-pl", modules())
            .directory(into.toFile())
            .inheritIO()
            .start();
    assertThat(maven.waitFor()).as("exit code of the build").isZero();
    Map<String, String> digests = new TreeMap<>();
    for (String module : LIBRARY) {
      try (Stream<Path> files = Files.list(into.resolve(module).resolve("target"))) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          digests.put(jar.getFileName().toString(), sha256(jar));
        }
      }
    }
    return digests;
  }

  private static String modules() {
    return String.join(",", LIBRARY);
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  private static void copy(Path from, Path into) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.contains(dir.getFileName().toString()) && !dir.equals(from)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(into.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, into.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
