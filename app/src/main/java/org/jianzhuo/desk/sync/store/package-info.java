/** Keeps what a station must remember of its server, sealed. */
@NullMarked
package org.jianzhuo.desk.sync.store;

import org.jspecify.annotations.NullMarked;
