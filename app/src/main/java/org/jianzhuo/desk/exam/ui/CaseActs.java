package org.jianzhuo.desk.exam.ui;

import java.util.UUID;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Film;

/** Takes what concerns the whole examination and no single finding. */
interface CaseActs {

  /** Records how the person took part. */
  void effort(Effort effort);

  /** Registers a film, or corrects what was noted of it. */
  void film(Film film);

  /** Takes a film back that was registered by mistake. */
  void withdrawFilm(UUID film, String reason);
}
