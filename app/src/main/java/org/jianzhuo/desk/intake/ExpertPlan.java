package org.jianzhuo.desk.intake;

import org.jianzhuo.model.intake.ListedExpert;
import org.jianzhuo.model.intake.SheetPreview;

/** Shows what the import of a pool of experts would do. */
public record ExpertPlan(SheetPreview<ListedExpert> preview, int fresh, int changed, int unchanged)
    implements ImportPlan {}
