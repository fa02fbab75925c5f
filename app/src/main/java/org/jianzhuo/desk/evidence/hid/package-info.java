/** Reaches pedals through hidapi. */
@NullMarked
package org.jianzhuo.desk.evidence.hid;

import org.jspecify.annotations.NullMarked;
