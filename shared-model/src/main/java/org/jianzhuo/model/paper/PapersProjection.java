package org.jianzhuo.model.paper;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Folds papers; each paper is a slot, and so is each gap that may be told once. */
final class PapersProjection implements Projection<Papers> {

  @Override
  public String name() {
    return "paper";
  }

  @Override
  public Papers empty() {
    return new Papers(Map.of());
  }

  @Override
  public Set<String> slots(Fact fact) {
    return switch (fact) {
      case PaperFact.Issued f -> {
        Set<String> slots = new HashSet<>();
        slots.add("paper:" + f.number());
        f.gaps().forEach(gap -> slots.add("paper-gap:" + f.kind() + ":" + gap));
        yield slots;
      }
      case PaperFact.Served f -> Set.of("paper-served:" + f.number() + recipient(f.receipt()));
      case PaperFact.Answered f -> Set.of("paper-answered:" + f.number());
      default -> Set.of();
    };
  }

  @Override
  public Optional<String> refuse(Papers papers, Act act) {
    return switch (act.fact()) {
      case PaperFact.Issued f ->
          f.checkedBy() != null && f.checkedBy().equals(act.header().actor())
              ? Optional.of("a paper is checked by another person than who issues it")
              : refuse(papers, f);
      case PaperFact.Printed f -> unless(papers.file(f.number()).isPresent(), "no such paper");
      case PaperFact.Served f -> refuse(papers.file(f.number()).orElse(null), f.receipt());
      case PaperFact.PartReceived f ->
          unless(isAwaited(papers, f.number()), "a part is received of what is awaited");
      case PaperFact.Answered f ->
          unless(
              papers.file(f.number()).filter(file -> file.served() != null).isPresent(),
              "a paper is served before it is answered");
      default -> Optional.empty();
    };
  }

  private static String recipient(PaperFact.@Nullable Receipt receipt) {
    return receipt == null || receipt.to() == null ? "" : ":" + receipt.to();
  }

  static Optional<String> refuse(@Nullable PaperFile file, PaperFact.@Nullable Receipt receipt) {
    if (file == null) {
      return Optional.of("no such paper");
    }
    if (receipt == null) {
      return Optional.empty();
    }
    if (receipt.version() != file.last().issued().version()) {
      return Optional.of("what is served is the version that stands");
    }
    if (file.lastPrints() == 0 && receipt.unprinted().isBlank()) {
      return Optional.of("a version that was never printed is served for a reason");
    }
    Recipient to = receipt.to();
    boolean before = to == null ? !file.services().isEmpty() : file.unserved(List.of(to)).isEmpty();
    return before ? Optional.of("a recipient is served once") : Optional.empty();
  }

  private static boolean isAwaited(Papers papers, String number) {
    return papers
        .file(number)
        .filter(file -> file.served() != null && file.answered() == null)
        .isPresent();
  }

  private static Optional<String> refuse(Papers papers, PaperFact.Issued f) {
    Optional<PaperFile> before = papers.file(f.number());
    int expected = before.map(file -> file.last().issued().version()).orElse(0) + 1;
    if (f.version() != expected) {
      return Optional.of("a paper's versions follow one another");
    }
    if (before.isPresent() && !before.get().kind().equals(f.kind())) {
      return Optional.of("a paper keeps its kind");
    }
    Map<String, String> told = papers.told(f.kind(), f.number());
    return unless(
        f.gaps().stream().noneMatch(told::containsKey), "a gap is told in one notice only");
  }

  private static Optional<String> unless(boolean holds, String rule) {
    return holds ? Optional.empty() : Optional.of(rule);
  }

  @Override
  public Papers apply(Papers papers, Act act) {
    return switch (act.fact()) {
      case PaperFact.Issued f -> {
        PaperFile.Version version =
            new PaperFile.Version(
                f, act.header().station(), act.header().at(), act.header().actor());
        PaperFile before = papers.files().get(f.number());
        yield with(
            papers,
            f.number(),
            before == null
                ? new PaperFile(List.of(version), List.of(), List.of(), null, 0, 0)
                : before.issued(version));
      }
      case PaperFact.Printed f -> changed(papers, f.number(), file -> file.printed(f));
      case PaperFact.Served f -> changed(papers, f.number(), file -> file.servedBy(f));
      case PaperFact.PartReceived f -> changed(papers, f.number(), file -> file.received(f));
      case PaperFact.Answered f -> changed(papers, f.number(), file -> file.answeredBy(f));
      default -> papers;
    };
  }

  private static Papers changed(
      Papers papers, String number, java.util.function.UnaryOperator<PaperFile> change) {
    PaperFile before = papers.files().get(number);
    return before == null ? papers : with(papers, number, change.apply(before));
  }

  private static Papers with(Papers papers, String number, PaperFile file) {
    Map<String, PaperFile> files = new LinkedHashMap<>(papers.files());
    files.put(number, file);
    return new Papers(files);
  }
}
