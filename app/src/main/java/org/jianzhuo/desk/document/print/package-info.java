/** Prints papers through the platform's print service. */
@NullMarked
package org.jianzhuo.desk.document.print;

import org.jspecify.annotations.NullMarked;
