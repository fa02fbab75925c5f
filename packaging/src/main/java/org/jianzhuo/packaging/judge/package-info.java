/**
 * Judges cases and single rules in batches, for the committee's supervision, without the window.
 */
@NullMarked
package org.jianzhuo.packaging.judge;

import org.jspecify.annotations.NullMarked;
