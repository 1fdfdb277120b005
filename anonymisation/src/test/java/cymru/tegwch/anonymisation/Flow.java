// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.Crossing.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A two-way table, its rows in regions or not, as a flow: every cell carries its people from its
 * row to its column, a total carries them back, and at every node as many come as go. Raising one
 * cell and mending all sums is then to send a flow round; by how much at most, augmenting paths say
 * exactly and in whole numbers. No equation is solved and no other part of Tegwch is asked.
 */
final class Flow {

  /** A cell with its count and what a reader takes to be possible. */
  record Arc(String from, String to, long count, long least, long most) {}

  static final long UNBOUNDED = 1L << 40;

  private final Map<Place, Arc> arcs = new LinkedHashMap<>();

  /** The arc of a cell of a two-way table whose first variable may have regions. */
  static Arc arc(Crossing crossing, Place place, long least, long most) {
    Set<Integer> rows = place.of().get(0);
    String column = place.of().containsKey(1) ? "" + place.of().get(1) : "all";
    String below = "everyone " + column;
    String above = "end";
    if (rows != null) {
      Set<Integer> region = regionOf(crossing, rows);
      above = region.equals(rows) ? "everyone " + column : region + " " + column;
      below = isRow(crossing, rows) ? "row " + rows : rows + " " + column;
    }
    // what all columns have together runs the other way
    boolean isAll = column.equals("all");
    return new Arc(
        isAll ? above : below, isAll ? below : above, crossing.count(place), least, most);
  }

  private static boolean isRow(Crossing crossing, Set<Integer> rows) {
    return rows.size() == 1 || crossing.regions().length == 0;
  }

  /** The region in which rows lie; themselves where there is none above them. */
  private static Set<Integer> regionOf(Crossing crossing, Set<Integer> rows) {
    int from = 0;
    for (int size : crossing.regions()) {
      Set<Integer> region = new TreeSet<>();
      for (int row = from; row < from + size; row++) {
        region.add(row);
      }
      from += size;
      if (region.containsAll(rows)) {
        return region.size() == crossing.sizes()[0] ? rows : region;
      }
    }
    return rows;
  }

  void put(Place place, Arc arc) {
    arcs.put(place, arc);
  }

  /** The least and the greatest value of a cell in any table that agrees with all bounds. */
  long[] interval(Place place, long enough) {
    Arc arc = arcs.get(place);
    long up = Math.min(enough, arc.most() - arc.count());
    long down = Math.min(enough, arc.count() - arc.least());
    return new long[] {
      arc.count() - most(place, arc.from(), arc.to(), down),
      arc.count() + most(place, arc.to(), arc.from(), up)
    };
  }

  /** The greatest flow between two nodes that does not use an arc, up to a limit. */
  private long most(Place without, String source, String sink, long limit) {
    Map<String, Map<String, Long>> left = new HashMap<>();
    arcs.forEach(
        (place, arc) -> {
          if (!place.equals(without)) {
            add(left, arc.from(), arc.to(), arc.most() - arc.count());
            add(left, arc.to(), arc.from(), arc.count() - arc.least());
          }
        });
    long sent = 0;
    while (sent < limit) {
      List<String> path = path(left, source, sink);
      if (path.isEmpty()) {
        return sent;
      }
      long step = limit - sent;
      for (int n = 1; n < path.size(); n++) {
        step = Math.min(step, left.get(path.get(n - 1)).get(path.get(n)));
      }
      for (int n = 1; n < path.size(); n++) {
        add(left, path.get(n - 1), path.get(n), -step);
        add(left, path.get(n), path.get(n - 1), step);
      }
      sent += step;
    }
    return sent;
  }

  private static void add(Map<String, Map<String, Long>> left, String from, String to, long more) {
    left.computeIfAbsent(from, node -> new TreeMap<>()).merge(to, more, Long::sum);
  }

  private static List<String> path(
      Map<String, Map<String, Long>> left, String source, String sink) {
    Map<String, String> cameFrom = new HashMap<>(Map.of(source, source));
    Deque<String> open = new ArrayDeque<>(List.of(source));
    while (!open.isEmpty() && !cameFrom.containsKey(sink)) {
      String node = open.remove();
      left.getOrDefault(node, Map.of())
          .forEach(
              (to, room) -> {
                if (room > 0 && cameFrom.putIfAbsent(to, node) == null) {
                  open.add(to);
                }
              });
    }
    List<String> path = new ArrayList<>();
    if (cameFrom.containsKey(sink)) {
      for (String at = sink; !at.equals(source); at = cameFrom.get(at)) {
        path.add(0, at);
      }
      path.add(0, source);
    }
    return path;
  }
}
