/** Shows the day's queue to those who lead people through it. */
@NullMarked
package org.jianzhuo.desk.session.ui;

import org.jspecify.annotations.NullMarked;
