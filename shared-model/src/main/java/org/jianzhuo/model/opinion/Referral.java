package org.jianzhuo.model.opinion;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Refers a case without majority to the expert consultation committee (专家咨询委员会, 深圳市职工劳动能力鉴定办法 23):
 * why, on what, with which documents, and who sits.
 *
 * @param fields the fields that have no majority, as {@link PanelOpinion} names them
 * @param documents what goes with the referral, one line each
 * @param members who sits, the convener first; nobody of the panel that voted
 * @param recused who was asked and does not sit, with the cause of recusal
 * @param unfit why these members sit though none has the specialty of one of the case's parts; null
 *     where the specialties fit, and in referrals that were written before it was asked
 */
public record Referral(
    String reason,
    List<String> fields,
    List<String> documents,
    List<PersonId> members,
    List<Recused> recused,
    @Nullable String unfit) {

  /** Names a person who does not sit, and why. */
  public record Recused(PersonId person, String cause) {
    public Recused {
      Check.notBlank(cause, "cause");
    }
  }

  public Referral {
    Check.notBlank(reason, "reason");
    fields = List.copyOf(fields);
    documents = List.copyOf(documents);
    members = List.copyOf(members);
    recused = List.copyOf(recused);
    Check.notEmpty(documents, "documents");
    Check.notEmpty(members, "members");
    Check.that(members.stream().distinct().count() == members.size(), "a member sits once");
    for (Recused away : recused) {
      Check.that(!members.contains(away.person()), "who is recused does not sit");
    }
  }
}
