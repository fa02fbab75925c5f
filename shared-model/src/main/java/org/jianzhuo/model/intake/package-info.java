/** Describes a case as it was accepted, and reads the register that lists a day's cases. */
@NullMarked
package org.jianzhuo.model.intake;

import org.jspecify.annotations.NullMarked;
