/**
 * Holds values without a field of their own: digests, localised words, checks of constructor
 * arguments.
 */
@NullMarked
package org.jianzhuo.model.base;

import org.jspecify.annotations.NullMarked;
