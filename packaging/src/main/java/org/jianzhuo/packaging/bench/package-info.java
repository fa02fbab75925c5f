/** Measures the program against its peers, side by side in one run. */
@NullMarked
package org.jianzhuo.packaging.bench;

import org.jspecify.annotations.NullMarked;
