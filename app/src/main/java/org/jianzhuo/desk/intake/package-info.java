/** Imports the day's register with a preview that names every fault. */
@NullMarked
package org.jianzhuo.desk.intake;

import org.jspecify.annotations.NullMarked;
