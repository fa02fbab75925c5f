/** Sets papers as PDF/A-2b with OpenPDF, signs them with EU DSS and audits them with PDFBox. */
@NullMarked
package org.jianzhuo.desk.document.pdf;

import org.jspecify.annotations.NullMarked;
