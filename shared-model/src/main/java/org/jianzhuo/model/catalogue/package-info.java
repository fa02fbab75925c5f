/** Holds the standards' clauses, body parts and examination templates as data, and finds them. */
@NullMarked
package org.jianzhuo.model.catalogue;

import org.jspecify.annotations.NullMarked;
