// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The part of a column that lies in one segment, in the narrowest array that holds it.
 *
 * <p>The arrays are shared, not copied: nobody writes to them once the strip is there. In each, the
 * least number of its type stands for {@link #MISSING}; codes are never negative.
 */
public sealed interface Strip {

  /** Stands for no value in a column of a measure, whatever the width of the array. */
  long MISSING = Long.MIN_VALUE;

  /** How many rows there are. */
  int length();

  /** The number in that row: a code, or the value of a measure or {@link #MISSING}. */
  long at(int row);

  /** The rows of those places, in that order. */
  Strip select(int[] rows);

  /** Numbers between two bounds that are not the least of a type, and {@link #MISSING}. */
  static Strip of(int length, long least, long most, IntToLongFunction at) {
    if (least > Byte.MIN_VALUE && most <= Byte.MAX_VALUE) {
      byte[] narrow = new byte[length];
      for (int row = 0; row < length; row++) {
        long number = at.applyAsLong(row);
        narrow[row] = number == MISSING ? Byte.MIN_VALUE : (byte) number;
      }
      return new Bytes(narrow);
    }
    if (least > Short.MIN_VALUE && most <= Short.MAX_VALUE) {
      short[] narrow = new short[length];
      for (int row = 0; row < length; row++) {
        long number = at.applyAsLong(row);
        narrow[row] = number == MISSING ? Short.MIN_VALUE : (short) number;
      }
      return new Shorts(narrow);
    }
    if (least > Integer.MIN_VALUE && most <= Integer.MAX_VALUE) {
      int[] narrow = new int[length];
      for (int row = 0; row < length; row++) {
        long number = at.applyAsLong(row);
        narrow[row] = number == MISSING ? Integer.MIN_VALUE : (int) number;
      }
      return new Ints(narrow);
    }
    long[] wide = new long[length];
    Arrays.setAll(wide, at);
    return new Longs(wide);
  }

  /** The first so many numbers of an array, some of them {@link #MISSING}. */
  static Strip of(long[] numbers, int length) {
    long least = 0;
    long most = 0;
    for (int row = 0; row < length; row++) {
      if (numbers[row] != MISSING) {
        least = Math.min(least, numbers[row]);
        most = Math.max(most, numbers[row]);
      }
    }
    return of(length, least, most, row -> numbers[row]);
  }

  /** The strips one behind the other. */
  static Strip joined(List<Strip> strips) {
    int length = strips.stream().mapToInt(Strip::length).sum();
    if (strips.stream().allMatch(Bytes.class::isInstance)) {
      byte[] narrow = new byte[length];
      int at = 0;
      for (Strip strip : strips) {
        System.arraycopy(((Bytes) strip).numbers, 0, narrow, at, strip.length());
        at += strip.length();
      }
      return new Bytes(narrow);
    }
    long most = strips.stream().mapToLong(Strip::most).max().orElse(0);
    return of(length, -most, most, new Walk(strips));
  }

  /** Goes through strips from the first row to the last, which is how it is asked. */
  final class Walk implements IntToLongFunction {
    private final Iterator<Strip> strips;
    private Strip at = new Bytes(new byte[0]);
    private int from;

    Walk(List<Strip> strips) {
      this.strips = strips.iterator();
    }

    @Override
    public long applyAsLong(int row) {
      while (row - from >= at.length()) {
        from += at.length();
        at = strips.next();
      }
      return at.at(row - from);
    }
  }

  /** The largest number that the array can hold. */
  long most();

  /** Adds the numbers that occur, which are codes. */
  default void addTo(BitSet found) {
    for (int row = 0; row < length(); row++) {
      found.set((int) at(row));
    }
  }

  /** Numbers between -127 and 127. */
  final class Bytes implements Strip {
    private final byte[] numbers;

    Bytes(byte[] numbers) {
      this.numbers = numbers;
    }

    /** The array itself, for a loop over it. */
    public byte[] array() {
      return numbers;
    }

    @Override
    public void addTo(BitSet found) {
      boolean[] seen = new boolean[Byte.MAX_VALUE + 1];
      for (byte number : numbers) {
        seen[number] = true;
      }
      for (int number = 0; number < seen.length; number++) {
        if (seen[number]) {
          found.set(number);
        }
      }
    }

    @Override
    public int length() {
      return numbers.length;
    }

    @Override
    public long at(int row) {
      return numbers[row] == Byte.MIN_VALUE ? MISSING : numbers[row];
    }

    @Override
    public Strip select(int[] rows) {
      byte[] selected = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = numbers[rows[i]];
      }
      return new Bytes(selected);
    }

    @Override
    public long most() {
      return Byte.MAX_VALUE;
    }
  }

  /** Numbers between -32,767 and 32,767. */
  final class Shorts implements Strip {
    private final short[] numbers;

    Shorts(short[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public int length() {
      return numbers.length;
    }

    @Override
    public long at(int row) {
      return numbers[row] == Short.MIN_VALUE ? MISSING : numbers[row];
    }

    @Override
    public Strip select(int[] rows) {
      short[] selected = new short[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = numbers[rows[i]];
      }
      return new Shorts(selected);
    }

    @Override
    public long most() {
      return Short.MAX_VALUE;
    }
  }

  /** Numbers that an int holds. */
  final class Ints implements Strip {
    private final int[] numbers;

    Ints(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public int length() {
      return numbers.length;
    }

    @Override
    public long at(int row) {
      return numbers[row] == Integer.MIN_VALUE ? MISSING : numbers[row];
    }

    @Override
    public Strip select(int[] rows) {
      int[] selected = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = numbers[rows[i]];
      }
      return new Ints(selected);
    }

    @Override
    public long most() {
      return Integer.MAX_VALUE;
    }
  }

  /** Numbers of any size. */
  final class Longs implements Strip {
    private final long[] numbers;

    Longs(long[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public int length() {
      return numbers.length;
    }

    @Override
    public long at(int row) {
      return numbers[row];
    }

    @Override
    public Strip select(int[] rows) {
      long[] selected = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = numbers[rows[i]];
      }
      return new Longs(selected);
    }

    @Override
    public long most() {
      return Long.MAX_VALUE;
    }
  }
}
