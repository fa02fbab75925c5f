package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Holds an expert as the committee's pool lists them.
 *
 * @param standing what stands against a draw, e.g. 暂停; empty for nothing
 * @param recommendation the paper that lets an attending doctor sit (人社部发〔2020〕91号 七)
 * @param consultant whether the pool names the expert consultation committee as the kind (类别)
 */
public record ListedExpert(
    String number,
    String name,
    String specialty,
    List<String> furtherSpecialties,
    String unit,
    String title,
    @Nullable LocalDate termFrom,
    @Nullable LocalDate termTo,
    String standing,
    String recommendation,
    boolean consultant) {

  public ListedExpert {
    Check.notBlank(number, "number");
    Check.notBlank(name, "name");
    furtherSpecialties = List.copyOf(furtherSpecialties);
  }
}
