package org.jianzhuo.desk.exam;

import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.rules.SharedValues;

/** Asks about a quantity that another finding of the part states differently. */
final class SharedPoints {

  private SharedPoints() {}

  static OpenPoint of(SharedValues.Gap gap, Finding finding) {
    return new OpenPoint(
        OpenPoint.Kind.STATED_ELSEWHERE,
        finding.id(),
        finding.number(),
        new Words(said(gap, "，所见 ", " 为 ", false), said(gap, ", finding ", ": ", true)));
  }

  private static String said(SharedValues.Gap gap, String other, String is, boolean english) {
    String unit = gap.quantity().unit();
    return gap.quantity().words().in(english)
        + " "
        + UnitWords.with(gap.here().in(english), unit, english)
        + other
        + gap.other().number()
        + is
        + UnitWords.with(gap.there().in(english), unit, english);
  }
}
