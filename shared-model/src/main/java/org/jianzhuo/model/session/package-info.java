/** Describes a session: the day at a site, its rooms and its queue. */
@NullMarked
package org.jianzhuo.model.session;

import org.jspecify.annotations.NullMarked;
