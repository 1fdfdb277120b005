// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Listens for a word everywhere that a person's answer must not reach: logs at every level,
 * standard output and error, messages of everything thrown with all its causes, and the {@code
 * toString} of every object of ours that can be reached.
 */
final class Listener {

  private final String word;
  private final List<String> heard = new ArrayList<>();
  private final Set<Class<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Listener(String word) {
    this.word = word;
  }

  /** What can be run, and may throw. */
  @FunctionalInterface
  interface Step {
    Object run() throws Exception;
  }

  /** Runs a step, and looks at what it returns or throws, prints and logs. */
  void listenTo(String name, Step step) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream catcher = new PrintStream(printed, true, StandardCharsets.UTF_8);
    RecordingLogs.forget();
    System.setOut(catcher);
    System.setErr(catcher);
    try {
      lookAt(name, step.run());
    } catch (Exception e) {
      hear(name + ": thrown", e);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    note(name + ": printed", printed.toString(StandardCharsets.UTF_8));
    RecordingLogs.lines().forEach(line -> note(name + ": logged", line));
  }

  /** Where the word was, in words that do not repeat what stood around it. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** The types of ours whose toString was looked at. */
  Set<String> seen() {
    Set<String> names = new TreeSet<>();
    seen.forEach(type -> names.add(type.getName()));
    return names;
  }

  private void hear(String where, Throwable thrown) {
    Set<Throwable> chain = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable t = thrown; t != null && chain.add(t); t = t.getCause()) {
      note(where, String.valueOf(t));
      for (Throwable suppressed : t.getSuppressed()) {
        hear(where, suppressed);
      }
    }
    lookAt(where, thrown);
  }

  private void note(String where, String text) {
    if (text.contains(word)) {
      heard.add(where);
    }
  }

  private void lookAt(String where, Object root) {
    Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> waiting = new ArrayDeque<>();
    push(root, waiting);
    while (!waiting.isEmpty()) {
      Object object = waiting.pop();
      if (visited.add(object)) {
        lookAtOne(where, object, waiting);
      }
    }
  }

  private void lookAtOne(String where, Object object, Deque<Object> waiting) {
    if (object instanceof Collection<?> collection) {
      collection.forEach(element -> push(element, waiting));
    } else if (object instanceof Map<?, ?> map) {
      map.keySet().forEach(element -> push(element, waiting));
      map.values().forEach(element -> push(element, waiting));
    } else if (object instanceof Optional<?> optional) {
      optional.ifPresent(element -> push(element, waiting));
    } else if (object instanceof Object[] array) {
      for (int i = 0; i < Array.getLength(array); i++) {
        push(array[i], waiting);
      }
    } else if (object.getClass().getName().startsWith("cymru.tegwch.")) {
      if (!object.getClass().isHidden()) {
        seen.add(object.getClass());
      }
      note(where + ": toString of " + object.getClass().getName(), String.valueOf(object));
      fields(object, waiting);
    }
  }

  private static void fields(Object object, Deque<Object> waiting) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      if (!type.getName().startsWith("cymru.tegwch.") || type.isHidden()) {
        continue;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          try {
            push(field.get(object), waiting);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException("Field " + field + " must be readable", e);
          }
        }
      }
    }
  }

  private static void push(Object object, Deque<Object> waiting) {
    if (object != null) {
      waiting.push(object);
    }
  }
}
