// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several tables to be counted in one pass.
 *
 * <pre>{@code
 * Tabulation wanted = Tabulation.of().count(Wales.RELIGION).count(unemployed, Wales.ETHNIC_GROUP.broad());
 * }</pre>
 *
 * @param requests one for each table, in the order in which the tables come back
 */
public record Tabulation(List<Request> requests) {

  /** One table: its axes, and the outcome that is its last dimension, if it has one. */
  public record Request(List<Axis> axes, @Nullable Outcome outcome) {
    public Request {
      axes = List.copyOf(axes);
      if (axes.isEmpty()) {
        throw new IllegalArgumentException("Request must have at least one axis");
      }
    }

    /** The outcome, if the table has one. */
    public Optional<Outcome> ofOutcome() {
      return Optional.ofNullable(outcome);
    }
  }

  public Tabulation {
    requests = List.copyOf(requests);
  }

  /** No tables, to begin with. */
  public static Tabulation of() {
    return new Tabulation(List.of());
  }

  /** These tables and a count by these axes. */
  public Tabulation count(Axis... axes) {
    return and(new Request(List.of(axes), null));
  }

  /** These tables and an outcome by these axes. */
  public Tabulation count(Outcome outcome, Axis... axes) {
    return and(new Request(List.of(axes), outcome));
  }

  private Tabulation and(Request request) {
    return new Tabulation(Stream.concat(requests.stream(), Stream.of(request)).toList());
  }
}
