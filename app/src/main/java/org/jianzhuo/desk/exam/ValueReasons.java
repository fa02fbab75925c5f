package org.jianzhuo.desk.exam;

import java.util.stream.Stream;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;

/** Finds why values stand that the examination asked about; a value that was changed has none. */
final class ValueReasons {

  private ValueReasons() {}

  static Stream<String> of(Finding finding, Template form) {
    return Stream.concat(
            RepeatPoints.of(finding, form).stream()
                .flatMap(point -> Stream.ofNullable(point.asked()))
                .map(OpenPoint.Asked::reason)
                .filter(reason -> !reason.isBlank()),
            finding.answers().stream()
                .flatMap(
                    answer ->
                        Stream.of(Despite.BEFORE_INJURY, Despite.BEYOND_SCOPE)
                            .flatMap(
                                what ->
                                    finding
                                        .despite(
                                            what, Despite.field(answer.field(), answer.value()))
                                        .stream())))
        .distinct();
  }
}
