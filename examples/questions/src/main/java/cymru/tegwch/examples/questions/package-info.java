// SPDX-License-Identifier: Apache-2.0
/**
 * What committees ask: a program for each question, on real public data where there is some and on
 * data that is called generated where there is none. Each prints the sentence that answers it.
 */
@NullMarked
package cymru.tegwch.examples.questions;

import org.jspecify.annotations.NullMarked;
