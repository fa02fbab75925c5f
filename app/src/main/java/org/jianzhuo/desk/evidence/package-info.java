/** Captures, seals and shows photos and clips. */
@NullMarked
package org.jianzhuo.desk.evidence;

import org.jspecify.annotations.NullMarked;
