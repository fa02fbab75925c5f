/** Describes who sits on a case's panel, and the notices that gate the examination. */
@NullMarked
package org.jianzhuo.model.panel;

import org.jspecify.annotations.NullMarked;
