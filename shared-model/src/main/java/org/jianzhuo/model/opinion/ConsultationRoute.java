package org.jianzhuo.model.opinion;

import org.jianzhuo.model.base.Check;

/**
 * Says that a case without majority goes to the expert consultation committee, by a rule profile. A
 * profile without it lets the panel vote again. The route is law in Shenzhen (深圳2007 23); that of
 * the Guangdong overlay is a proposal, whose basis names the committee's own rule and no article.
 *
 * @param basis the rule, as paper cites it
 * @param members how many sit at least; no rule names a number [proposal], so it is a setting with
 *     the default 3
 * @param odd whether the members are an odd number, so that their views cannot balance, as a panel
 *     is three or five; no rule says so of the committee [proposal], so it is a setting
 */
public record ConsultationRoute(String basis, int members, boolean odd) {

  public ConsultationRoute {
    Check.notBlank(basis, "basis");
    Check.inRange(members, 1, 15, "members");
  }
}
