/** Finds clauses and templates for the forms. */
@NullMarked
package org.jianzhuo.desk.catalogue;

import org.jspecify.annotations.NullMarked;
