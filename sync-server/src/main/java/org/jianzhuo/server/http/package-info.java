/** Serves the protocol over HTTPS with Javalin, and uploads by tus 1.0. */
@NullMarked
package org.jianzhuo.server.http;

import org.jspecify.annotations.NullMarked;
