package org.jianzhuo.model.journal;

/** Names an entry that broke a rule against its own ancestors, and the rule. */
public record Refusal(EntryId entry, String projection, String rule) {}
