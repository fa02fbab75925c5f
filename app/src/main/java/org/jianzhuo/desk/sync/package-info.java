/** Enrols the station and moves entries and media to and from the server. */
@NullMarked
package org.jianzhuo.desk.sync;

import org.jspecify.annotations.NullMarked;
