/** Builds the controls that every screen shares, in the look of the design language. */
@NullMarked
package org.jianzhuo.desk.base.ui;

import org.jspecify.annotations.NullMarked;
