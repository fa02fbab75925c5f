/** Appends entries to the station's journal and hands out the folded streams. */
@NullMarked
package org.jianzhuo.desk.journal;

import org.jspecify.annotations.NullMarked;
