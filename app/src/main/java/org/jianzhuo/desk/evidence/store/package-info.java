/** Keeps the rows of media in the station's database. */
@NullMarked
package org.jianzhuo.desk.evidence.store;

import org.jspecify.annotations.NullMarked;
