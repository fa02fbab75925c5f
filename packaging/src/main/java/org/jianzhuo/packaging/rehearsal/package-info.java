/** Walks a whole appraisal day through the real window, with mouse and keys. */
@NullMarked
package org.jianzhuo.packaging.rehearsal;

import org.jspecify.annotations.NullMarked;
