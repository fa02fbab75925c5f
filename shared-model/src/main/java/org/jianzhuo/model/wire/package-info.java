/** Encodes facts as JSON and defines the protocol between station and server. */
@NullMarked
package org.jianzhuo.model.wire;

import org.jspecify.annotations.NullMarked;
