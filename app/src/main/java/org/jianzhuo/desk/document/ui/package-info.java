/** Shows a paper's pages and asks how to print it. */
@NullMarked
package org.jianzhuo.desk.document.ui;

import org.jspecify.annotations.NullMarked;
