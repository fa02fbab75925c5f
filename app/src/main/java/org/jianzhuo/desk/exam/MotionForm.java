package org.jianzhuo.desk.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.exam.RangeOfMotion;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.UnitSlip;
import org.jspecify.annotations.Nullable;

/** Holds a joint's number fields, judged, with what they make together. */
public record MotionForm(Joint joint, Side injured, List<Line> lines, RangeOfMotion motion) {

  public MotionForm {
    lines = List.copyOf(lines);
  }

  /** One movement's fields, in the order in which they are filled. */
  public record Line(Joint.Movement movement, List<Field> fields, RangeOfMotion.Row row) {

    public Line {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One field as it stands.
   *
   * @param confirmed whether a person confirmed an unusual value
   * @param copied whether it was copied from the last appraisal and not confirmed since
   * @param reason why it could not be measured; empty otherwise
   */
  public record Field(
      Joint.Movement movement,
      MotionCell cell,
      String text,
      Reading reading,
      boolean confirmed,
      boolean copied,
      String reason)
      implements JudgedField {

    @Override
    public Words name() {
      return movement.name();
    }

    @Override
    public String key() {
      return cell.key();
    }

    @Override
    public Optional<UnitSlip> slip() {
      return UnitSlip.ofAngle(text, movement, cell.column().healthy());
    }
  }

  /** Reads and judges what stands in a draft's fields. */
  public static MotionForm of(FindingDraft draft, Joint joint, Side injured) {
    List<Line> lines = new ArrayList<>();
    List<RangeOfMotion.Row> rows = new ArrayList<>();
    for (Joint.Movement movement : joint.movements()) {
      List<Field> fields = new ArrayList<>();
      @Nullable BigDecimal active = null;
      @Nullable BigDecimal passive = null;
      @Nullable BigDecimal healthy = null;
      for (MotionCell.Column column : columns(injured)) {
        MotionCell cell = new MotionCell(movement.id(), column);
        String text = draft.typed().getOrDefault(cell.key(), "");
        boolean isPassive = column == MotionCell.Column.INJURED_PASSIVE;
        Reading reading =
            Reading.ofAngle(text, movement, column.healthy(), isPassive ? active : null);
        switch (column) {
          case INJURED_ACTIVE -> active = reading.value();
          case INJURED_PASSIVE -> passive = reading.value();
          case HEALTHY_ACTIVE -> healthy = reading.value();
        }
        fields.add(
            new Field(
                movement,
                cell,
                text,
                reading,
                draft.confirmed().contains(cell.key()),
                draft.copied().contains(cell.key()),
                draft.reasons().getOrDefault(cell.key(), "")));
      }
      RangeOfMotion.Row row = new RangeOfMotion.Row(movement, active, passive, healthy);
      rows.add(row);
      lines.add(new Line(movement, fields, row));
    }
    return new MotionForm(joint, injured, lines, new RangeOfMotion(joint, rows));
  }

  /** Returns the columns: without a healthy side there is none to compare with. */
  public static List<MotionCell.Column> columns(Side injured) {
    return RangeOfMotion.hasOtherSide(injured)
        ? List.of(MotionCell.Column.values())
        : List.of(MotionCell.Column.INJURED_ACTIVE, MotionCell.Column.INJURED_PASSIVE);
  }

  /** Returns the field of a cell. */
  public Optional<Field> field(String key) {
    return lines.stream()
        .flatMap(line -> line.fields().stream())
        .filter(field -> field.cell().key().equals(key))
        .findFirst();
  }

  /** Returns how many fields hold something. */
  public int filled() {
    return (int)
        lines.stream()
            .flatMap(line -> line.fields().stream())
            .filter(field -> field.reading().isAnswer())
            .count();
  }

  /** Returns how many fields there are. */
  public int total() {
    return lines.stream().mapToInt(line -> line.fields().size()).sum();
  }
}
