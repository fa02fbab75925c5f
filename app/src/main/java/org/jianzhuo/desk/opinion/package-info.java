/** Collects the experts' opinions and their signatures on the panel opinion. */
@NullMarked
package org.jianzhuo.desk.opinion;

import org.jspecify.annotations.NullMarked;
