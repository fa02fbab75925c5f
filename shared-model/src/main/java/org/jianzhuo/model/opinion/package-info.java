/** Describes the experts' opinions, the majority, and the grading rules. */
@NullMarked
package org.jianzhuo.model.opinion;

import org.jspecify.annotations.NullMarked;
