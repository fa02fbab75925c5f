package org.jianzhuo.desk.intake.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.intake.DayListing;
import org.jianzhuo.desk.intake.ErrorTable;
import org.jianzhuo.desk.intake.ExpertImport;
import org.jianzhuo.desk.intake.ExpertPlan;
import org.jianzhuo.desk.intake.ImportPlan;
import org.jianzhuo.desk.intake.Imported;
import org.jianzhuo.desk.intake.RegisterImport;
import org.jianzhuo.desk.intake.RegisterPlan;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.RemarkKind;

/** Reads a file, shows what it would bring, and imports it on demand. */
public final class ImportViewModel {

  private static final long LARGEST_FILE = 32L * 1024 * 1024;
  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(20[0-9]{2})-?([01][0-9])-?([0-3][0-9])");

  private final RegisterImport registers;
  private final ExpertImport experts;
  private final TaskRunner tasks;
  private final Messages words;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<ImportState> state;
  private byte[] file = {};

  /**
   * @param today the present day, for a register whose name states no date
   * @param faults shows a fault of the environment
   */
  public ImportViewModel(
      RegisterImport registers,
      ExpertImport experts,
      TaskRunner tasks,
      Messages words,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.registers = registers;
    this.experts = experts;
    this.tasks = tasks;
    this.words = words;
    this.today = today;
    this.faults = faults;
    this.state = new ReadOnlyObjectWrapper<>(fresh(ImportState.Kind.REGISTER));
  }

  private static ImportState fresh(ImportState.Kind kind) {
    return new ImportState(
        kind, new ImportState.Form("", "", "", ""), new ImportState.Choosing(null));
  }

  public ReadOnlyObjectProperty<ImportState> state() {
    return state.getReadOnlyProperty();
  }

  private ImportState now() {
    return state.get();
  }

  /** Turns to the register or to the pool of experts; what was read is forgotten. */
  public void turnTo(ImportState.Kind kind) {
    if (kind != now().kind()) {
      state.set(fresh(kind));
    }
  }

  /** Forgets what was read. Nothing was written. */
  public void abandon() {
    state.set(fresh(now().kind()));
  }

  /** Reads the file at the path and shows what it would bring. */
  public void load(String path) {
    String clean = path.strip().replaceAll("^[\"']|[\"']$", "");
    if (clean.isEmpty() || now().phase() instanceof ImportState.Busy) {
      return;
    }
    Path chosen;
    try {
      chosen = Path.of(clean);
    } catch (InvalidPathException e) {
      refuse(clean, Reason.of("intake.refused.no-file", clean));
      return;
    }
    ImportState.Form before = now().form();
    state.set(new ImportState(now().kind(), withPath(before, clean), new ImportState.Busy()));
    tasks.run(
        Lane.IO,
        () -> read(chosen),
        read -> {
          switch (read) {
            case Outcome.Refused<byte[]> refused -> refuse(clean, refused.reason());
            case Outcome.Done<byte[]> done -> {
              file = done.value();
              LocalDate date = dateOf(chosen).orElseGet(today);
              preview(new ImportState.Form(clean, date.toString(), "", before.site()), false);
            }
          }
        },
        this::failed);
  }

  private static ImportState.Form withPath(ImportState.Form form, String path) {
    return new ImportState.Form(path, form.date(), form.name(), form.site());
  }

  private static Outcome<byte[]> read(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return Outcome.refused("intake.refused.no-file", path.toString());
      }
      if (Files.size(path) > LARGEST_FILE) {
        return Outcome.refused("intake.refused.too-large");
      }
      return Outcome.done(Files.readAllBytes(path));
    } catch (IOException e) {
      return Outcome.refused("intake.refused.unreadable", path.toString());
    }
  }

  /** Finds the day in a file's name: session-2026-11-23.csv. */
  static Optional<LocalDate> dateOf(Path path) {
    Path name = path.getFileName();
    Matcher m = DATE_IN_NAME.matcher(name == null ? "" : name.toString());
    try {
      return m.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(m.group(1)),
                  Integer.parseInt(m.group(2)),
                  Integer.parseInt(m.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Takes another day, name or site, and compares the file again. */
  public void setDay(String date, String name, String site) {
    ImportState.Form form = now().form();
    ImportState.Form next = new ImportState.Form(form.path(), date, name, site);
    if (now().phase() instanceof ImportState.Previewed && !next.equals(form)) {
      preview(next, next.date().equals(form.date()) && !next.name().isBlank());
    }
  }

  private void preview(ImportState.Form form, boolean renamed) {
    ImportState.Kind kind = now().kind();
    LocalDate date;
    try {
      date = LocalDate.parse(form.date().strip());
    } catch (DateTimeException e) {
      if (now().phase() instanceof ImportState.Previewed p) {
        state.set(
            new ImportState(
                kind,
                form,
                new ImportState.Previewed(
                    p.plan(), p.filter(), p.remark(), Reason.of("intake.refused.date"))));
      }
      return;
    }
    byte[] content = file;
    state.set(new ImportState(kind, form, new ImportState.Busy()));
    tasks.run(
        Lane.DB,
        () ->
            kind == ImportState.Kind.EXPERTS
                ? experts.preview(content)
                : registers.preview(content, day(date, form)),
        plan -> show(form, plan, renamed),
        this::failed);
  }

  private DayListing.Day day(LocalDate date, ImportState.Form form) {
    return registers
        .opened(date)
        .orElseGet(
            () ->
                new DayListing.Day(
                    date,
                    form.name().isBlank()
                        ? words.text(
                            "intake.day-name",
                            "%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth()))
                        : form.name().strip(),
                    form.site().strip()));
  }

  private void show(ImportState.Form form, ImportPlan plan, boolean renamed) {
    ImportState.Form shown =
        plan instanceof RegisterPlan register
            ? new ImportState.Form(
                form.path(),
                register.day().date().toString(),
                register.day().name(),
                register.day().site())
            : form;
    // a session is opened once: what is typed over its name is not taken in silence
    Reason stands =
        renamed
                && !(shown.name().equals(form.name().strip())
                    && shown.site().equals(form.site().strip()))
            ? Reason.of("intake.refused.day-opened", shown.date(), shown.name(), shown.site())
            : null;
    state.set(
        new ImportState(
            now().kind(),
            shown,
            new ImportState.Previewed(plan, ImportState.Filter.ALL, firstAsked(plan), stands)));
  }

  /** Returns the place of the first remark that asks for an answer; -1 if none does. */
  private static int firstAsked(ImportPlan plan) {
    List<Remark> remarks = plan.preview().allRemarks();
    for (int i = 0; i < remarks.size(); i++) {
      if (plan instanceof RegisterPlan register
          && remarks.get(i).kind() == RemarkKind.GUARD_ASKED
          && register.asks(remarks.get(i).row())
          && register.answerTo(remarks.get(i)).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /** Shows all rows, the faulty or the rewritten ones. */
  public void filter(ImportState.Filter filter) {
    if (now().phase() instanceof ImportState.Previewed p) {
      state.set(now().with(new ImportState.Previewed(p.plan(), filter, p.remark(), p.problem())));
    }
  }

  /** Looks at a remark of the list. */
  public void look(int remark) {
    if (now().phase() instanceof ImportState.Previewed p
        && remark < p.plan().preview().allRemarks().size()) {
      state.set(now().with(new ImportState.Previewed(p.plan(), p.filter(), remark, p.problem())));
    }
  }

  /** Answers what the rules ask about the row of the remark that is looked at. */
  public void answer(String text) {
    answer(text, (plan, row) -> plan.answering(row, text.strip()));
  }

  /** Answers it in the same words wherever the rules ask the same. */
  public void answerAlike(String text) {
    answer(text, (plan, row) -> plan.answeringAlike(row, text.strip()));
  }

  private void answer(String text, BiFunction<RegisterPlan, Integer, RegisterPlan> answering) {
    if (!(now().phase() instanceof ImportState.Previewed p)
        || !(p.plan() instanceof RegisterPlan plan)) {
      return;
    }
    if (text.isBlank()) {
      state.set(
          now()
              .with(
                  new ImportState.Previewed(
                      plan, p.filter(), p.remark(), Reason.of("intake.refused.answer"))));
      return;
    }
    RegisterPlan answered = answering.apply(plan, p.row());
    int next = answered.asks(p.row()) ? p.remark() : firstAsked(answered);
    state.set(
        now()
            .with(
                new ImportState.Previewed(
                    answered, p.filter(), next >= 0 ? next : p.remark(), null)));
  }

  /** Looks at the next remark; after the last, at the first. */
  public void lookAtNext() {
    if (now().phase() instanceof ImportState.Previewed p) {
      int all = p.plan().preview().allRemarks().size();
      if (all > 0) {
        look((p.remark() + 1) % all);
      }
    }
  }

  /** Writes the sound rows, all in one append. */
  public void carryOut() {
    if (!(now().phase() instanceof ImportState.Previewed previewed)
        || previewed.plan().preview().acceptedRows().isEmpty()) {
      return;
    }
    state.set(now().with(new ImportState.Busy()));
    tasks.run(
        Lane.DB,
        () ->
            switch (previewed.plan()) {
              case RegisterPlan plan -> registers.carryOut(plan);
              case ExpertPlan plan -> experts.carryOut(plan);
            },
        outcome -> finish(previewed, outcome),
        fault -> {
          state.set(now().with(previewed));
          faults.accept(fault);
        });
  }

  private void finish(ImportState.Previewed previewed, Outcome<Imported> outcome) {
    switch (outcome) {
      case Outcome.Done<Imported> done ->
          state.set(now().with(new ImportState.Finished(previewed.plan(), done.value())));
      case Outcome.Refused<Imported> refused ->
          state.set(
              now()
                  .with(
                      new ImportState.Previewed(
                          previewed.plan(),
                          previewed.filter(),
                          previewed.remark(),
                          refused.reason())));
    }
  }

  /**
   * Saves the table of errors where a person chose.
   *
   * @param saved receives what to say about it
   */
  public void saveErrors(Path target, Consumer<Reason> saved) {
    Optional<ImportPlan> plan =
        switch (now().phase()) {
          case ImportState.Previewed p -> Optional.of(p.plan());
          case ImportState.Finished f -> Optional.of(f.plan());
          case ImportState.Choosing c -> Optional.empty();
          case ImportState.Busy b -> Optional.empty();
        };
    if (plan.isEmpty()) {
      return;
    }
    byte[] table = ErrorTable.of(plan.get().preview(), words);
    tasks.run(
        Lane.IO,
        () -> {
          try {
            Files.write(target, table);
            return Reason.of("intake.errors.saved", target.toString());
          } catch (IOException e) {
            return Reason.of("intake.errors.not-saved", target.toString());
          }
        },
        saved,
        faults);
  }

  private void refuse(String path, Reason reason) {
    state.set(
        new ImportState(
            now().kind(), withPath(now().form(), path), new ImportState.Choosing(reason)));
  }

  private void failed(DeskFault fault) {
    state.set(now().with(new ImportState.Choosing(null)));
    faults.accept(fault);
  }
}
