package org.jianzhuo.packaging.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure beside what it is compared with; null where there is nothing to compare.
 *
 * @param peer what a well-kept program of the field takes for the same
 * @param limit the cheapest program that does only the unavoidable physical work
 * @param naive the plain Java way
 */
public record Row(
    String row,
    String unit,
    double ours,
    @Nullable Double peer,
    @Nullable Double limit,
    @Nullable Double naive) {}
