// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.examples.webform.journey.Department;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * The equality answers that somebody has typed and not sent, and which page of the form each
 * address shows.
 *
 * <p>Which page comes next tells what was answered before, so an address does not name it: it has a
 * number without meaning, and the log of a web server learns nothing from it.
 */
@Component
@SessionScope
class Screens {

  private static final int BYTES = 8;

  private final Map<Department, Typed> typed = new EnumMap<>(Department.class);
  private final SecureRandom random = new SecureRandom();

  /** What was typed in one department's form. */
  private static final class Typed {
    private final Map<String, String> pages = new LinkedHashMap<>();
    private Map<String, List<String>> answers = Map.of();
    private @Nullable String shownWrong;
    private @Nullable Kept kept;
  }

  /** What became of answers that were sent. */
  enum Kept {
    SAVED,
    SKIPPED,
    ANSWERED_TODAY,
    OBJECTED,
    NOT_SAVED
  }

  private Typed of(Department department) {
    return typed.computeIfAbsent(department, d -> new Typed());
  }

  /** The address of that page. */
  synchronized String address(Department department, String page) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String address = HexFormat.of().formatHex(bytes);
    of(department).pages.put(address, page);
    return address;
  }

  /** The page that has that address. */
  synchronized Optional<String> page(Department department, @Nullable String address) {
    return Optional.ofNullable(of(department).pages.get(address));
  }

  synchronized Map<String, List<String>> answers(Department department) {
    return of(department).answers;
  }

  synchronized void keep(Department department, Map<String, List<String>> answers) {
    of(department).answers = Map.copyOf(answers);
  }

  /** Remembers that the next showing of that address is to say what is wrong. */
  synchronized void showWrong(Department department, String address) {
    of(department).shownWrong = address;
  }

  synchronized boolean isShownWrong(Department department, String address) {
    boolean isShown = address.equals(of(department).shownWrong);
    of(department).shownWrong = null;
    return isShown;
  }

  /** Forgets what was typed, and remembers what became of it. */
  synchronized void end(Department department, Kept kept) {
    typed.remove(department);
    of(department).kept = kept;
  }

  synchronized Optional<Kept> kept(Department department) {
    return Optional.ofNullable(of(department).kept);
  }

  /** Forgets everything of a department: a new case begins. */
  synchronized void begin(Department department) {
    typed.remove(department);
  }
}
