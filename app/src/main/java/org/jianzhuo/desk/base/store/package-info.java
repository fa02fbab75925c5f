/** Gives the features' stores one way to the station's database. */
@NullMarked
package org.jianzhuo.desk.base.store;

import org.jspecify.annotations.NullMarked;
