/** Takes, keeps and hands out entries and media: the rules of the server and its two ports. */
@NullMarked
package org.jianzhuo.server.sync;

import org.jspecify.annotations.NullMarked;
