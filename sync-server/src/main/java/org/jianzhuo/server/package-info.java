/** The central server: keeps what stations send and hands it to the others. */
@NullMarked
package org.jianzhuo.server;

import org.jspecify.annotations.NullMarked;
