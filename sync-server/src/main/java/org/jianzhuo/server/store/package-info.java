/** Keeps entries in SQLite and media in a folder: the embedded default. */
@NullMarked
package org.jianzhuo.server.store;

import org.jspecify.annotations.NullMarked;
