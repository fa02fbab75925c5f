package org.jianzhuo.desk.exam.ui;

import java.util.UUID;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.PresentPerson;
import org.jspecify.annotations.Nullable;

/** Takes what concerns the whole examination and no single finding. */
interface CaseActs {

  /** Records how the person took part. */
  void effort(Effort effort);

  /**
   * Notes who is there, or corrects it.
   *
   * @param before who stood there; null for a person who comes
   * @param after who stands there then; null for a person who was noted by mistake
   */
  void present(@Nullable PresentPerson before, @Nullable PresentPerson after);

  /** Registers a film, or corrects what was noted of it. */
  void film(Film film);

  /** Takes a film back that was registered by mistake. */
  void withdrawFilm(UUID film, String reason);
}
