package org.jianzhuo.model.paper;

import org.jianzhuo.model.base.Words;

/**
 * Says what is wrong with an answer.
 *
 * @param field the asked field's id
 * @param label the field's name
 * @param rule what it must be
 */
public record AnswerFault(String field, Words label, Words rule) {}
