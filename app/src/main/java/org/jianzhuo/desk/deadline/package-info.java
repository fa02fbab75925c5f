/** Keeps the committee's holiday tables and limits. */
@NullMarked
package org.jianzhuo.desk.deadline;

import org.jspecify.annotations.NullMarked;
