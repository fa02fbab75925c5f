/** Describes photos, clips and documents as media, and what happened to each. */
@NullMarked
package org.jianzhuo.model.evidence;

import org.jspecify.annotations.NullMarked;
