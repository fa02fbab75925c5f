/** Shows the day's panels to the draw post, and the notices that gate the examination. */
@NullMarked
package org.jianzhuo.desk.panel.ui;

import org.jspecify.annotations.NullMarked;
