/** Shows the conclusion draft to drafter and checker, and the list of drafts. */
@NullMarked
package org.jianzhuo.desk.conclusion.ui;

import org.jspecify.annotations.NullMarked;
