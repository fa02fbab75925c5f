/** Commands around the program: rehearsal, verification, benchmarks. */
@NullMarked
package org.jianzhuo.packaging;

import org.jspecify.annotations.NullMarked;
