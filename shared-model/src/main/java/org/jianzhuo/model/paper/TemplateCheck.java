package org.jianzhuo.model.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.paper.PaperSource.Shape;

/** Checks that a template names only what there is, and in the shape it has. */
final class TemplateCheck {

  /** A slot in a text, and after a bar what stands there without a value. */
  static final Pattern SLOT = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}|]*))?}");

  private final PaperTemplate template;

  private TemplateCheck(PaperTemplate template) {
    this.template = template;
  }

  static void check(PaperTemplate template) {
    new TemplateCheck(template).run();
  }

  private void run() {
    Set<String> ids = new HashSet<>();
    for (Asked asked : template.asks()) {
      that(ids.add(asked.id()), "two fields " + asked.id());
      that(
          asked.type() != Asked.Type.NUMBER || asked.least() <= asked.most(),
          "no number fits " + asked.id());
      if (asked.when() != null) {
        known(asked.when());
      }
      if (!asked.preset().isEmpty()) {
        that(PaperSource.of(asked.preset()).isPresent(), "no source " + asked.preset());
      }
      that(
          !asked.id().equals(PaperTemplate.SERVED) || afterItsIssue(asked),
          "a day of service that may lie before the paper");
      for (Asked.Rule rule : asked.rules()) {
        that(
            rule.name().isEmpty() || shape(rule.name()).filter(shapeOf(rule)::equals).isPresent(),
            "no " + shapeOf(rule).name().toLowerCase(Locale.ROOT) + " " + rule.name());
      }
    }
    for (PaperTemplate.Counted counted : template.limits()) {
      that(shape(counted.from()).filter(Shape.DAY::equals).isPresent(), "no day " + counted.from());
      that(
          counted.days().isEmpty()
              || template
                  .ask(counted.days())
                  .filter(a -> a.type() == Asked.Type.NUMBER)
                  .isPresent(),
          "no number " + counted.days());
    }
    if (template.stops() != null) {
      PaperTemplate.Stops stops = template.stops();
      if (stops.when() != null) {
        known(stops.when());
      }
      String from = stops.from().isEmpty() ? PaperTemplate.SERVED : stops.from();
      that(shape(from).filter(Shape.DAY::equals).isPresent(), "no day " + from);
      that(
          stops.awaits().isEmpty()
              || template
                  .ask(stops.awaits())
                  .filter(asked -> asked.type() == Asked.Type.LINES)
                  .isPresent(),
          "no list " + stops.awaits());
      that(
          stops.to().isEmpty() || shape(stops.to()).filter(Shape.DAY::equals).isPresent(),
          "no day " + stops.to());
    }
    template.requires().forEach(requirement -> known(requirement.holds()));
    text(template.subtitle());
    template.blocks().forEach(this::block);
  }

  /** A day is held against a day, and lines that correct a paper against its text. */
  private static Shape shapeOf(Asked.Rule rule) {
    return switch (rule.kind()) {
      case CLERICAL -> Shape.ROWS;
      case OTHER_THAN, RECOGNISED -> Shape.TEXT;
      case NOT_FUTURE, NOT_PAST, NOT_BEFORE, AFTER, SAME_AS, WITHIN -> Shape.DAY;
      case ONCE, NEVER, SAYS, NO_PAST_DAY -> Shape.DAY;
    };
  }

  private static boolean afterItsIssue(Asked served) {
    return served.rules().stream()
        .anyMatch(
            rule ->
                rule.kind() == Asked.RuleKind.NOT_BEFORE
                    && rule.name().equals(PaperSource.PAPER_ISSUED_ON.key()));
  }

  private void block(Block block) {
    When when = block.when();
    if (when != null) {
      known(when);
    }
    switch (block) {
      case Block.Paragraph b -> text(b.text());
      case Block.Heading b -> text(b.text());
      case Block.Fields b -> b.rows().forEach(row -> row.forEach(pair -> text(pair.text())));
      case Block.Table b -> {
        that(shape(b.of()).filter(Shape.ROWS::equals).isPresent(), "no list " + b.of());
        template
            .ask(b.of())
            .ifPresent(
                asked ->
                    that(
                        Math.max(1, asked.columns().size()) == b.columns().size(),
                        "other columns than " + b.of() + " has"));
      }
      case Block.Pictures b -> {
        that(shape(b.of()).filter(Shape.ROWS::equals).isPresent(), "no list " + b.of());
        that(
            template
                .ask(b.perPage())
                .filter(asked -> asked.type() == Asked.Type.CHOICE)
                .filter(asked -> asked.choices().stream().allMatch(c -> c.value().matches("[234]")))
                .isPresent(),
            "no choice of 2, 3 or 4 " + b.perPage());
      }
      case Block.Signatures b -> {
        b.labels().forEach(this::text);
        Block.Each each = b.each();
        that(
            each == null || shape(each.of()).filter(Shape.ROWS::equals).isPresent(),
            "no list of people");
      }
      case Block.Seal b -> {}
      case Block.Receipt b -> text(b.who());
      case Block.Copies b -> text(b.text());
      case Block.Cut b -> text(b.title());
    }
  }

  private void known(When when) {
    that(shape(when.name()).isPresent(), "no name " + when.name());
    when.other().ifPresent(name -> that(shape(name).isPresent(), "no name " + name));
    template
        .ask(when.name())
        .filter(asked -> asked.type() == Asked.Type.CHOICE && !when.value().isEmpty())
        .ifPresent(
            asked ->
                that(
                    asked.choices().stream().anyMatch(c -> c.value().equals(when.value())),
                    "no choice " + when.value() + " of " + when.name()));
  }

  private void text(String text) {
    Matcher slots = SLOT.matcher(text);
    while (slots.find()) {
      that(shape(slots.group(1)).isPresent(), "no name " + slots.group(1));
    }
    that(!slots.replaceAll("").matches("(?s).*[{}].*"), "an open slot in: " + text);
  }

  private Optional<Shape> shape(String name) {
    for (PaperTemplate.Counted counted : template.limits()) {
      if (name.equals(counted.name())) {
        return Optional.of(Shape.DAY);
      }
      if (List.of(counted.name() + ".term", counted.name() + ".basis").contains(name)) {
        return Optional.of(Shape.TEXT);
      }
    }
    if (name.equals(Filling.NUMBER)) {
      return Optional.of(Shape.TEXT);
    }
    return template
        .ask(name)
        .map(
            asked ->
                switch (asked.type()) {
                  case DAY -> Shape.DAY;
                  case LINES -> Shape.ROWS;
                  case TEXT, LONG_TEXT, NUMBER, CHOICE -> Shape.TEXT;
                })
        .or(() -> PaperSource.of(name).map(PaperSource::shape));
  }

  private void that(boolean holds, String what) {
    if (!holds) {
      throw new TemplateFault(template.id(), what);
    }
  }
}
