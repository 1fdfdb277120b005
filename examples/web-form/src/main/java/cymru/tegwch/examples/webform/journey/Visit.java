// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * What somebody has typed so far and not sent, and the case that was sent last. It is in the memory
 * of the server and ends with the visit. A browser sends one thing after another, but may send two
 * at a time.
 */
@Component
@SessionScope
public class Visit {

  private final Map<Department, Map<String, String>> typed = new EnumMap<>(Department.class);
  private final Map<Department, ServiceCase> sent = new EnumMap<>(Department.class);
  private @Nullable String shownWrong;

  synchronized Map<String, String> typed(Department department) {
    return Map.copyOf(typed.getOrDefault(department, Map.of()));
  }

  synchronized void keep(Department department, Map<String, String> values) {
    typed.computeIfAbsent(department, d -> new LinkedHashMap<>()).putAll(values);
  }

  /** Opens a case of what was typed, once: who clicks twice has sent one case. */
  synchronized void send(
      Department department, Function<Map<String, String>, ServiceCase> opening) {
    Map<String, String> values = typed.get(department);
    if (values != null) {
      sent.put(department, opening.apply(values));
      typed.remove(department);
    }
  }

  synchronized boolean isSent(Department department) {
    return sent.containsKey(department) && !typed.containsKey(department);
  }

  /** The case that was sent last. */
  public synchronized Optional<ServiceCase> sent(Department department) {
    return Optional.ofNullable(sent.get(department));
  }

  /** Remembers that the next showing of that page is to say what is wrong with it. */
  synchronized void showWrong(Department department, int step) {
    shownWrong = department.path() + step;
  }

  synchronized boolean isShownWrong(Department department, int step) {
    boolean isShown = (department.path() + step).equals(shownWrong);
    shownWrong = isShown ? null : shownWrong;
    return isShown;
  }
}
