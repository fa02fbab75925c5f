/** Speaks the protocol over HTTPS, with the server's certificate pinned. */
@NullMarked
package org.jianzhuo.desk.sync.http;

import org.jspecify.annotations.NullMarked;
