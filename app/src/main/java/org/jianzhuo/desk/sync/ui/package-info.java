/** Shows the sync centre. */
@NullMarked
package org.jianzhuo.desk.sync.ui;

import org.jspecify.annotations.NullMarked;
