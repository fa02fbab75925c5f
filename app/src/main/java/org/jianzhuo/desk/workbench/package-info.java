/** Composes the screens out of the features' views. */
@NullMarked
package org.jianzhuo.desk.workbench;

import org.jspecify.annotations.NullMarked;
