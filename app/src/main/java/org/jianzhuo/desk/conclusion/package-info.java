/** Composes, checks and prints the conclusion draft. */
@NullMarked
package org.jianzhuo.desk.conclusion;

import org.jspecify.annotations.NullMarked;
