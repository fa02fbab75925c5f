/** Shows a case's papers, the form of a new one and its preview. */
@NullMarked
package org.jianzhuo.desk.paper.ui;

import org.jspecify.annotations.NullMarked;
