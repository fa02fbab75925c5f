/** Writes, issues, serves and prints the case's papers (文书) from their templates. */
@NullMarked
package org.jianzhuo.desk.paper;

import org.jspecify.annotations.NullMarked;
