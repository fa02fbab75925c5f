package org.jianzhuo.model.intake;

import java.util.List;

/** Describes a column that a reader looks for by its header. */
interface SheetColumn {

  /** Says whether a sheet can do without the column. */
  enum Need {
    /** Without it nothing is imported. */
    REQUIRED,
    /** Its absence is named. */
    EXPECTED,
    /** Its absence says nothing. */
    OPTIONAL
  }

  /** Says how a cell's text is cleaned before it is read. */
  enum Content {
    /** Numbers and codes: no spaces at all, half-width, upper case. */
    CODE,
    /** Dates and times: half-width, no outer spaces. */
    MOMENT,
    /** Names of people: no spaces beside a Chinese character. */
    NAME,
    /** Words: no outer spaces, else word for word. */
    WORDS
  }

  String header();

  List<String> aliases();

  Need need();

  Content content();
}
