/** Describes the committee, its people with their roles and keys, and its stations. */
@NullMarked
package org.jianzhuo.model.roster;

import org.jspecify.annotations.NullMarked;
