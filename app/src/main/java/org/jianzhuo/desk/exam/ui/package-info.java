/** Shows the examination: scope, findings, measurements, clauses. */
@NullMarked
package org.jianzhuo.desk.exam.ui;

import org.jspecify.annotations.NullMarked;
