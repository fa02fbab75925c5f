/** Judges a stream of requests with the rules that the window uses. */
@NullMarked
package org.jianzhuo.packaging.judge;

import org.jspecify.annotations.NullMarked;
