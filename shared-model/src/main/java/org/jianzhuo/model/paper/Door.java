package org.jianzhuo.model.paper;

/** Names the table at which a paper is written (practice 2). */
public enum Door {
  /** The office that takes applications in. */
  INTAKE,
  /** The day's queue. */
  QUEUE,
  /** The panel's examination. */
  EXAM,
  /** The committee's office: drafting and checking. */
  OFFICE
}
