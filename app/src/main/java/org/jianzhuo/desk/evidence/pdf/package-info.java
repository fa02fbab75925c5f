/** Reads scans with PDFBox. */
@NullMarked
package org.jianzhuo.desk.evidence.pdf;

import org.jspecify.annotations.NullMarked;
