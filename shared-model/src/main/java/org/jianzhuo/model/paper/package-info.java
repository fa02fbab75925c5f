/** Holds the case's papers (文书): templates as data, what is filled in, what was issued. */
@NullMarked
package org.jianzhuo.model.paper;

import org.jspecify.annotations.NullMarked;
