package org.jianzhuo.model.exam;

import java.time.LocalDate;
import java.util.UUID;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Describes a film or paper that the person brought (资料登记; practice 4).
 *
 * @param id the same for every correction of one film
 * @param number the hospital's, e.g. {@code DR20260912-7}
 * @param date of the examination
 * @param ownName whether the name on it is the person's; one of another name supports no finding
 * @param reader who read it; empty while nobody did
 * @param reading what was read
 * @param returned whether it was given back (材料退还)
 */
public record Film(
    UUID id,
    Kind kind,
    String hospital,
    String number,
    LocalDate date,
    boolean ownName,
    String reader,
    String reading,
    boolean returned) {

  public Film {
    Check.notBlank(hospital, "hospital");
  }

  /** Says what it is. */
  public enum Kind {
    XRAY(new Words("X线", "X-ray")),
    CT(new Words("CT", "CT")),
    MRI(new Words("MRI", "MRI")),
    EMG(new Words("肌电图", "EMG")),
    AUDIOGRAM(new Words("听力图", "Audiogram")),
    LABORATORY(new Words("化验单", "Laboratory result")),
    RECORD(new Words("病历", "Medical record")),
    /** As the archive names it (DA/T 54). */
    PHOTO(new Words("照片", "Photograph")),
    /** As the archive names it (DA/T 63): gait, endoscopy or another moving picture. */
    VIDEO(new Words("录像", "Video recording")),
    OTHER(new Words("其他资料", "Other paper"));

    private final Words words;

    Kind(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /** Names it as evidence is written, e.g. {@code 2026-09-12 X线 某医院 DR7 读片 何守正}. */
  public String named() {
    return date
        + " "
        + kind.words().zh()
        + " "
        + hospital
        + (number.isBlank() ? "" : " " + number)
        + (reader.isBlank() ? "" : " 读片 " + reader);
  }
}
