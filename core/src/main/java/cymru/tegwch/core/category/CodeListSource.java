// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import java.util.function.Supplier;

/**
 * Where a code list comes from, as a class that an annotation can name.
 *
 * <p>An implementation is public with a public constructor without parameters. It is made anew
 * whenever it is needed, so it holds no state and {@link #get} gives the same list each time.
 */
@FunctionalInterface
public interface CodeListSource extends Supplier<CodeList> {}
