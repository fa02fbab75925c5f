package org.jianzhuo.model.roster;

/** Names a post at the appraisal; one person may hold several that do not exclude each other. */
public enum Role {
  EXPERT,
  RECORDER,
  COORDINATOR,
  DRAW_POST,
  SUPERVISOR,
  DRAFTER,
  CHECKER,
  RECORDS_CLERK,
  STATISTICIAN,
  SYSTEM_ADMINISTRATOR,
  SECURITY_ADMINISTRATOR,
  AUDIT_ADMINISTRATOR
}
