/** Describes what the panel found: findings, measurements, clauses, self-care. */
@NullMarked
package org.jianzhuo.model.exam;

import org.jspecify.annotations.NullMarked;
