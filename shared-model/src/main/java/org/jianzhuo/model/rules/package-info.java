/**
 * Judges findings by the standards' rules: conditions of clauses over measured values, the
 * calculators of the annexes, and the derivation of each result in words. Everything here proposes;
 * the experts decide.
 */
@NullMarked
package org.jianzhuo.model.rules;

import org.jspecify.annotations.NullMarked;
