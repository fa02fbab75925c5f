/** Shows the camera, the strip of pictures and the review of one picture. */
@NullMarked
package org.jianzhuo.desk.evidence.ui;

import org.jspecify.annotations.NullMarked;
