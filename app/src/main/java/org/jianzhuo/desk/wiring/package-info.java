/** Builds the program's objects and connects them by their constructors. */
@NullMarked
package org.jianzhuo.desk.wiring;

import org.jspecify.annotations.NullMarked;
