package org.jianzhuo.model.paper;

/** Says which template is wrong and why. */
public final class TemplateFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public TemplateFault(String template, String what) {
    super("template " + template + ": " + what);
  }
}
