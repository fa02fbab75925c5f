/** Seats panels and gates the examination by its two notices. */
@NullMarked
package org.jianzhuo.desk.panel;

import org.jspecify.annotations.NullMarked;
