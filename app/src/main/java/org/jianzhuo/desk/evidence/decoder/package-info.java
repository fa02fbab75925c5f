/** Decodes in a process apart, so that a hostile file takes down no more than that process. */
@NullMarked
package org.jianzhuo.desk.evidence.decoder;

import org.jspecify.annotations.NullMarked;
