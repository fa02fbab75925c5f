package org.jianzhuo.model.conclusion;

import java.util.List;

/**
 * Holds what a drafter may word in the conclusion draft; grade and clauses come from the panel
 * opinion.
 *
 * @param introduction 伤情介绍
 * @param basis 鉴定依据
 * @param conclusion the lines of 鉴定结论, from the panel opinion
 * @param remedy 救济途径, the profile's text
 * @param remedyChoice the profile's code of that text
 */
public record DraftWording(
    String introduction,
    String basis,
    List<String> conclusion,
    String remedy,
    String remedyChoice) {

  public DraftWording {
    conclusion = List.copyOf(conclusion);
  }
}
