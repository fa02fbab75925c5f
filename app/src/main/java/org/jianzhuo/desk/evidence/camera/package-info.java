/** Drives cameras through FFmpeg, the simulated one among them, and discovers them. */
@NullMarked
package org.jianzhuo.desk.evidence.camera;

import org.jspecify.annotations.NullMarked;
