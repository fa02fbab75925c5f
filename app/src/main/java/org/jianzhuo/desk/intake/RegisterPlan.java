package org.jianzhuo.desk.intake;

import org.jianzhuo.model.intake.RegisteredCase;
import org.jianzhuo.model.intake.SheetPreview;

/** Shows what the import of a day's register would do. */
public record RegisterPlan(
    DayListing.Day day, SheetPreview<RegisteredCase> preview, int fresh, int changed, int unchanged)
    implements ImportPlan {}
