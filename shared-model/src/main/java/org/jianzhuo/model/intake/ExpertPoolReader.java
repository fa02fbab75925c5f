package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Csv;

/** Reads the committee's pool of experts and names every fault and rewrite by row and column. */
public final class ExpertPoolReader {

  /** The title that needs a recommendation (人社部发〔2020〕91号 七). */
  public static final String ATTENDING_DOCTOR = "主治医师";

  private static final Pattern BETWEEN_SPECIALTIES = Pattern.compile("[;；、,，]");
  private static final Set<String> IN_GOOD_STANDING = Set.of("", "正常", "在聘", "在库", "可用");

  /** Reads a file; never throws for what stands in it. */
  public SheetPreview<ListedExpert> read(byte[] file) {
    SheetFile<ExpertColumn> sheet = SheetFile.open(file, ExpertColumn.values());
    Optional<SheetHeader<ExpertColumn>> header = sheet.header();
    if (header.isEmpty()) {
      return sheet.preview(List.of());
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<RegisterRow<ListedExpert>> rows = new ArrayList<>();
    for (Csv.Row row : sheet.rows()) {
      rows.add(read(header.get(), row, numbers));
    }
    return sheet.preview(rows);
  }

  private static RegisterRow<ListedExpert> read(
      SheetHeader<ExpertColumn> header, Csv.Row row, Map<String, Integer> numbers) {
    SheetRow<ExpertColumn> cells = new SheetRow<>(header, row);
    if (!cells.readable()) {
      return new RegisterRow<>(row.row(), row.line(), row.cells(), null, cells.remarks());
    }
    String number = required(cells, ExpertColumn.NUMBER, RemarkKind.EXPERT_NUMBER_MISSING);
    Integer earlier = number.isEmpty() ? null : numbers.putIfAbsent(number, row.row());
    if (earlier != null) {
      cells.note(RemarkKind.EXPERT_NUMBER_TWICE, ExpertColumn.NUMBER, earlier.toString());
    }
    String name = required(cells, ExpertColumn.NAME, RemarkKind.NAME_MISSING);
    String specialty = required(cells, ExpertColumn.SPECIALTY, RemarkKind.SPECIALTY_MISSING);
    List<String> further =
        Arrays.stream(BETWEEN_SPECIALTIES.split(cells.text(ExpertColumn.FURTHER)))
            .map(CellText::trimmed)
            .filter(s -> !s.isEmpty())
            .toList();
    String unit = cells.text(ExpertColumn.UNIT);
    String title = required(cells, ExpertColumn.TITLE, RemarkKind.TITLE_MISSING);
    Optional<LocalDate> from = cells.date(ExpertColumn.FROM);
    Optional<LocalDate> to = cells.date(ExpertColumn.TO);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      cells.note(
          RemarkKind.TERM_REVERSED, ExpertColumn.TO, from.get().toString(), to.get().toString());
    }
    String stated = cells.text(ExpertColumn.STANDING);
    String standing = IN_GOOD_STANDING.contains(stated) ? "" : stated;
    if (!standing.isEmpty()) {
      cells.note(RemarkKind.STANDING_NOTED, ExpertColumn.STANDING, standing);
    }
    String recommendation = cells.text(ExpertColumn.RECOMMENDATION);
    if (title.equals(ATTENDING_DOCTOR) && recommendation.isEmpty()) {
      cells.note(RemarkKind.RECOMMENDATION_MISSING, ExpertColumn.RECOMMENDATION);
    }
    ListedExpert expert =
        cells.readable()
            ? new ListedExpert(
                number,
                name,
                specialty,
                further,
                unit,
                title,
                from.orElse(null),
                to.orElse(null),
                standing,
                recommendation,
                cells.text(ExpertColumn.KIND).contains("咨询"))
            : null;
    return new RegisterRow<>(row.row(), row.line(), row.cells(), expert, cells.remarks());
  }

  private static String required(
      SheetRow<ExpertColumn> cells, ExpertColumn column, RemarkKind missing) {
    int before = cells.remarks().size();
    String text = cells.text(column);
    if (text.isEmpty() && cells.remarks().size() == before) {
      cells.note(missing, column);
    }
    return text;
  }
}
