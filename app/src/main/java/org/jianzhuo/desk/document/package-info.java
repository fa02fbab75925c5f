/** Composes, signs, previews and prints A4 papers as PDF/A. */
@NullMarked
package org.jianzhuo.desk.document;

import org.jspecify.annotations.NullMarked;
