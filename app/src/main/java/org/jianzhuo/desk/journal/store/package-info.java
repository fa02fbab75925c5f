/** Keeps entries, drafts and station keys in the station's database. */
@NullMarked
package org.jianzhuo.desk.journal.store;

import org.jspecify.annotations.NullMarked;
