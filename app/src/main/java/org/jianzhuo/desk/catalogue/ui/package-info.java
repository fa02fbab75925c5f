/** Shows the standards' official wording and takes a new one. */
@NullMarked
package org.jianzhuo.desk.catalogue.ui;

import org.jspecify.annotations.NullMarked;
