package org.jianzhuo.model.catalogue;

import java.util.Locale;
import org.jianzhuo.model.base.Words;

/** Names the organ system that a clause belongs to; our clinical assignment. */
public enum BodySystem {
  NEURO(new Words("神经", "Nervous system")),
  PSYCH(new Words("精神", "Mental state")),
  ORTHO(new Words("骨科", "Orthopaedics")),
  BURN_PLASTIC(new Words("烧伤整形", "Burns and plastic")),
  EYE(new Words("眼", "Eyes")),
  ENT(new Words("耳鼻喉", "Ear, nose, throat")),
  ORAL(new Words("口腔", "Mouth and jaw")),
  THORACIC(new Words("心胸", "Chest and heart")),
  ABDOMINAL(new Words("腹部", "Abdomen")),
  UROGENITAL(new Words("泌尿生殖", "Urogenital")),
  ENDOCRINE(new Words("内分泌", "Endocrine")),
  HAEMATOLOGY(new Words("血液", "Blood")),
  OCCUPATIONAL(new Words("职业病", "Occupational disease")),
  OTHER(new Words("其他", "Other"));

  private final Words words;

  BodySystem(Words words) {
    this.words = words;
  }

  /** Reads the code of the catalogue's tables, e.g. {@code burn-plastic}. */
  static BodySystem of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public Words words() {
    return words;
  }
}
