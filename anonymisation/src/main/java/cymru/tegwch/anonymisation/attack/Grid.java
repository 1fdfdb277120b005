// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The regions of one set of variables that are crossed with each other: each a node of every
 * variable. A region gets an unknown number when it is first asked for, as the sum of smaller
 * regions along one of its variables, down to the atoms, which are parts in every variable.
 */
final class Grid {

  private final List<String> variables;
  private final Partition[] partitions;
  private final int[] strides;
  private final int[] unknownAt;
  private final Unknowns unknowns;

  Grid(List<String> variables, Map<String, Partition> all, Unknowns unknowns, int most) {
    this.variables = List.copyOf(variables);
    this.partitions = variables.stream().map(all::get).toArray(Partition[]::new);
    this.unknowns = unknowns;
    this.strides = new int[partitions.length];
    long size = 1;
    for (int axis = partitions.length - 1; axis >= 0; axis--) {
      strides[axis] = (int) size;
      size *= partitions[axis].nodes();
      if (size > most) {
        throw new TooLargeToAttackException(most);
      }
    }
    this.unknownAt = new int[(int) size];
    Arrays.fill(unknownAt, -1);
  }

  List<String> variables() {
    return variables;
  }

  long atoms() {
    return Arrays.stream(partitions).mapToLong(Partition::parts).reduce(1, (a, b) -> a * b);
  }

  /** The place of the region that restricts nothing. */
  int everyone() {
    int at = 0;
    for (int axis = 0; axis < partitions.length; axis++) {
      at += partitions[axis].everyone() * strides[axis];
    }
    return at;
  }

  /** The place of a region like another, but on that node of a variable instead of everyone. */
  int on(int at, String variable, int node) {
    int axis = variables.indexOf(variable);
    return at + (node - partitions[axis].everyone()) * strides[axis];
  }

  /** The number of people in the region at a place. */
  int unknown(int at) {
    if (unknownAt[at] < 0) {
      define(at, unknowns.add());
    }
    return unknownAt[at];
  }

  /** Says that the region at a place has a number that stands elsewhere too. */
  void define(int at, int unknown) {
    if (unknownAt[at] >= 0) {
      if (unknownAt[at] != unknown) {
        unknowns.addSum(unknown, unknownAt[at]);
      }
      return;
    }
    unknownAt[at] = unknown;
    int[] children = {};
    int along = -1;
    for (int axis = 0; axis < partitions.length; axis++) {
      int[] here = partitions[axis].children(node(at, axis));
      if (here.length > 0 && (along < 0 || here.length < children.length)) {
        children = here;
        along = axis;
      }
    }
    if (along >= 0) {
      unknowns.addSum(unknown, parts(at, along, children));
    }
  }

  private int[] parts(int at, int along, int[] children) {
    int[] parts = new int[children.length];
    int node = node(at, along);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = unknown(at + (children[i] - node) * strides[along]);
    }
    return parts;
  }

  private int node(int at, int axis) {
    return at / strides[axis] % partitions[axis].nodes();
  }
}
