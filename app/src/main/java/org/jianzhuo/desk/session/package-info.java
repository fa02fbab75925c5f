/** Runs the day's queue. */
@NullMarked
package org.jianzhuo.desk.session;

import org.jspecify.annotations.NullMarked;
