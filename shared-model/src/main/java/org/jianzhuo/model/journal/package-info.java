/** Defines entries, streams, their order, and how facts fold into values. Knows no kind of fact. */
@NullMarked
package org.jianzhuo.model.journal;

import org.jspecify.annotations.NullMarked;
