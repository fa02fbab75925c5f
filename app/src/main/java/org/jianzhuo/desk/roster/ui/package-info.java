/** Shows the sign-in and the list of people. */
@NullMarked
package org.jianzhuo.desk.roster.ui;

import org.jspecify.annotations.NullMarked;
