// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import java.util.function.Supplier;

/**
 * Where record rules come from, as a class that {@link ValidRecord} can name.
 *
 * <p>An implementation is public with a public constructor without parameters. It is made anew
 * whenever it is needed, so it holds no state and {@link #get} gives the same rules each time.
 */
@FunctionalInterface
public interface RecordRulesSource extends Supplier<RecordRules> {}
