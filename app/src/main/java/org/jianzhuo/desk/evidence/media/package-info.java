/** Seals media on the disk, recovers what a crash left, and reads pictures and clips. */
@NullMarked
package org.jianzhuo.desk.evidence.media;

import org.jspecify.annotations.NullMarked;
