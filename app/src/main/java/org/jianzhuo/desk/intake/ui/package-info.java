/** Shows what an import would do, row by row, and lets a person carry it out. */
@NullMarked
package org.jianzhuo.desk.intake.ui;

import org.jspecify.annotations.NullMarked;
