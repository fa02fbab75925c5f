/** Shows and edits the committee's holiday tables and limits. */
@NullMarked
package org.jianzhuo.desk.deadline.ui;

import org.jspecify.annotations.NullMarked;
