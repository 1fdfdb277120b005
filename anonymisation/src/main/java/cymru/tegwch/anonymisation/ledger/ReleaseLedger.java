// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Every release that went out, in order: what a new release is held against.
 *
 * <p>A ledger is a value; {@link #with} gives a longer one. Its file has an entry to a line and
 * only ever grows. Each entry carries the hash of the one before, so that a change to an earlier
 * entry shows in every later hash. A chain shows that the file was changed by somebody who did not
 * write all of it anew: whoever wants to prove more keeps {@link #head} elsewhere, for instance in
 * the minutes that approve the release.
 *
 * <p>It holds what was printed and nothing that was hidden, and may be shown to anybody who may
 * read the releases.
 *
 * <pre>{@code
 * ReleaseLedger ledger = ReleaseLedger.read(Path.of("releases.jsonl"));
 * ProtectedRelease tenants =
 *     Release.of("tenants-2026")
 *         .after(ledger, Turnover.of(310, 284))
 *         .add(groups)
 *         .protect(DisclosurePolicy.publicRelease());
 * RecordedRelease published = tenants.recorded(LocalDate.of(2026, 4, 30));
 * String head = ledger.append(published, Path.of("releases.jsonl")).head(); // for the minutes
 * }</pre>
 */
public final class ReleaseLedger {

  private static final ReleaseLedger EMPTY = new ReleaseLedger(List.of());

  private final List<LedgerEntry> entries;

  private ReleaseLedger(List<LedgerEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A ledger in which nothing has been published. */
  public static ReleaseLedger empty() {
    return EMPTY;
  }

  /**
   * The ledger that a file holds; an empty one if there is no such file.
   *
   * @throws LedgerRefused if a line is not an entry, was changed, or is out of place
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ReleaseLedger read(Path file) {
    return of(text(file));
  }

  /**
   * What is wrong with a ledger's file; nothing where it can be relied on.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<LedgerFault> verify(Path file) {
    return faults(text(file), new ArrayList<>());
  }

  /** The entries, the earliest first. */
  public List<LedgerEntry> entries() {
    return entries;
  }

  /** The hash of the last entry: whoever has it can tell whether anything before was changed. */
  public String head() {
    return entries.isEmpty() ? LedgerEntry.START : entries.get(entries.size() - 1).hash();
  }

  /** This ledger and one release more. */
  public ReleaseLedger with(RecordedRelease release) {
    List<LedgerEntry> longer = new ArrayList<>(entries);
    longer.add(LedgerEntry.after(entries.size(), head(), requireNonNull(release, "release")));
    return new ReleaseLedger(longer);
  }

  /**
   * Writes one release more at the end of this ledger's file, which is made if there is none.
   *
   * @return this ledger with the release
   * @throws IllegalStateException if the file has another end than this ledger: somebody else has
   *     written in between, and the release must be held against that first
   * @throws UncheckedIOException if the file cannot be written
   */
  public ReleaseLedger append(RecordedRelease release, Path file) {
    ReleaseLedger longer = with(release);
    String line = LedgerJson.entry(longer.entries.get(entries.size())) + "\n";
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (!lock.isValid() || !of(text(channel)).head().equals(head())) {
        throw new IllegalStateException(
            "Ledger must end as it did when it was read, but it has other entries: read it again");
      }
      channel.position(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("Ledger cannot be written to " + file, e);
    }
    return longer;
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? text(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Ledger cannot be read from " + file, e);
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes);
    }
    return text(bytes.array());
  }

  /** Bytes that are no text become others, which the hash of the line then tells. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static ReleaseLedger of(String text) {
    List<LedgerEntry> entries = new ArrayList<>();
    List<LedgerFault> faults = faults(text, entries);
    if (!faults.isEmpty()) {
      throw new LedgerRefused(faults);
    }
    return new ReleaseLedger(entries);
  }

  private static List<LedgerFault> faults(String text, List<LedgerEntry> entries) {
    List<String> lines = text.lines().toList();
    List<LedgerFault> faults = new ArrayList<>();
    String head = LedgerEntry.START;
    for (int line = 1; line <= lines.size(); line++) {
      LedgerEntry entry;
      try {
        entry = LedgerLine.read(line, lines.get(line - 1));
      } catch (IllegalStateException e) {
        // what is in the line stays out of the message
        faults.add(LedgerFault.Kind.UNREADABLE.at(line));
        return faults;
      }
      if (!entry.isWhole() || !LedgerJson.entry(entry).equals(lines.get(line - 1))) {
        faults.add(LedgerFault.Kind.CHANGED.at(line));
      } else if (entry.number() != line || !entry.previous().equals(head)) {
        faults.add(LedgerFault.Kind.OUT_OF_PLACE.at(line));
      }
      head = entry.hash();
      entries.add(entry);
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      faults.add(LedgerFault.Kind.CHANGED.at(lines.size()));
    }
    return faults;
  }

  /** How many releases, and the last of them. */
  @Override
  public String toString() {
    return entries.isEmpty()
        ? "Ledger without releases"
        : "Ledger of "
            + entries.size()
            + " releases, the last: "
            + entries.get(entries.size() - 1).release().id();
  }
}
