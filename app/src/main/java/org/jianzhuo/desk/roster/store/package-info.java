/** Keeps accounts in the station's database. */
@NullMarked
package org.jianzhuo.desk.roster.store;

import org.jspecify.annotations.NullMarked;
