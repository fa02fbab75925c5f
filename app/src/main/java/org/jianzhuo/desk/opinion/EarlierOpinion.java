package org.jianzhuo.desk.opinion;

import org.jianzhuo.model.exam.SelfCareLevel;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the panel of the person's last appraisal came to, for whoever reviews it: it opens
 * only once the own findings are locked (practice 5).
 *
 * @param acceptanceNumber of that case
 * @param grade null where none was asked for
 * @param selfCare null where none was asked for
 */
public record EarlierOpinion(
    String acceptanceNumber, @Nullable Integer grade, @Nullable SelfCareLevel selfCare) {}
