/**
 * Counts the field's time limits: days, suspensions, extension, holidays, rules by place and date.
 */
@NullMarked
package org.jianzhuo.model.deadline;

import org.jspecify.annotations.NullMarked;
