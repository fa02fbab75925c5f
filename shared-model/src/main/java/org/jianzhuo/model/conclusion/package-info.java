/** Describes the conclusion draft, its profile's items, and numbered prints. */
@NullMarked
package org.jianzhuo.model.conclusion;

import org.jspecify.annotations.NullMarked;
