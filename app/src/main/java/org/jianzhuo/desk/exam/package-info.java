/** Records findings, and keeps what is being typed. */
@NullMarked
package org.jianzhuo.desk.exam;

import org.jspecify.annotations.NullMarked;
