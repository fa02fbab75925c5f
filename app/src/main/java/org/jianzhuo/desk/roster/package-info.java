/** Signs people in and out, keeps their secrets, and founds or joins a committee. */
@NullMarked
package org.jianzhuo.desk.roster;

import org.jspecify.annotations.NullMarked;
