/** Shows the panel's opinions, takes the expert's own, and lets the sheet be signed. */
@NullMarked
package org.jianzhuo.desk.opinion.ui;

import org.jspecify.annotations.NullMarked;
