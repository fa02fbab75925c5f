package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.exam.Contradictions;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingEdits;
import org.jianzhuo.desk.exam.FindingTitle;
import org.jianzhuo.desk.exam.ItemProposals;
import org.jianzhuo.desk.exam.JudgedField;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.exam.RecordedFinding;
import org.jianzhuo.desk.exam.SideSlips;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.rules.BesideValues;
import org.jianzhuo.model.rules.ByReference;
import org.jianzhuo.model.rules.Calculation;
import org.jianzhuo.model.rules.CaseSituation;
import org.jspecify.annotations.Nullable;

/** Holds the findings as the screen has them: recorded ones, drafts on top, and the one in hand. */
final class FindingsInHand {

  private final Catalogue catalogue;
  private final ExamService service;
  private final Map<FindingId, FindingDraft> drafts = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private @Nullable ExamCase known;
  private @Nullable FindingId inHand;

  FindingsInHand(ExamService service) {
    this.service = service;
    this.catalogue = service.catalogue();
  }

  @Nullable ExamCase known() {
    return known;
  }

  /** Takes the case as it is recorded now. */
  void take(ExamCase now) {
    known = now;
  }

  boolean readOnly() {
    return known == null || known.exam().completed() || known.exam().locked();
  }

  /** Puts drafts back that were left, and takes a finding in hand if none is. */
  void restore(Map<FindingId, FindingDraft> left) {
    if (!readOnly()) {
      left.forEach(drafts::putIfAbsent);
    }
    beginItemForm();
    if (inHand == null) {
      inHand =
          drafts.keySet().stream().findFirst().or(() -> order().stream().findFirst()).orElse(null);
      if (inHand == null && !readOnly()) {
        begin();
      }
      askAboutWhatStandsThere();
    }
  }

  // an item that is decided by a form of its own begins with it
  private void beginItemForm() {
    ExamCase now = known;
    if (now == null || readOnly() || itemForm().isPresent()) {
      return;
    }
    ItemForm.of(now.accepted().item())
        .ifPresent(
            form -> {
              FindingDraft draft =
                  ItemProposals.begin(service.nextId(), lastNumber() + 1, form, now);
              drafts.put(draft.id(), draft);
            });
  }

  /** Returns the finding that holds the item's own form. */
  Optional<FindingId> itemForm() {
    return order().stream()
        .filter(id -> Optional.ofNullable(draft(id)).filter(FindingsInHand::isItemForm).isPresent())
        .findFirst();
  }

  private static boolean isItemForm(FindingDraft draft) {
    return Template.isItemForm(draft.template());
  }

  private int lastNumber() {
    int last = known == null ? 0 : known.exam().nextNumber() - 1;
    for (FindingDraft each : drafts.values()) {
      last = Math.max(last, each.number());
    }
    return last;
  }

  /** Begins another finding, unless the one in hand is still untouched. */
  void begin() {
    FindingDraft draft = draft();
    if (draft != null && draft.untouched() && !isItemForm(draft)) {
      return;
    }
    FindingDraft blank = FindingDraft.blank(service.nextId(), lastNumber() + 1);
    drafts.put(blank.id(), blank);
    inHand = blank.id();
    asked.clear();
  }

  boolean isInHand(FindingId finding) {
    return finding.equals(inHand);
  }

  void select(FindingId finding) {
    inHand = finding;
    asked.clear();
    askAboutWhatStandsThere();
  }

  /** Returns the finding so many places after the one in hand. */
  Optional<FindingId> neighbour(int by) {
    List<FindingId> order = order();
    int at = inHand == null ? -1 : order.indexOf(inHand);
    int next = at + by;
    return at < 0 || next < 0 || next >= order.size()
        ? Optional.empty()
        : Optional.of(order.get(next));
  }

  /** Returns the finding in hand as the form has it. */
  @Nullable FindingDraft draft() {
    return inHand == null ? null : draft(inHand);
  }

  /** Tells whether a version of the finding is recorded. */
  boolean isRecorded(FindingId id) {
    return known != null && known.exam().findings().containsKey(id);
  }

  /** Returns the findings that were begun and have nothing in them yet. */
  List<FindingId> untouched() {
    return drafts.values().stream()
        .filter(d -> d.equals(FindingDraft.blank(d.id(), d.number())))
        .map(FindingDraft::id)
        .toList();
  }

  /** Returns the number for a finding that is brought back: its own, unless another has it now. */
  int numberFor(FindingDraft brought) {
    FindingDraft now = draft(brought.id());
    if (now != null) {
      return now.number();
    }
    boolean taken =
        order().stream()
            .map(this::draft)
            .filter(Objects::nonNull)
            .anyMatch(each -> each.number() == brought.number());
    return taken ? lastNumber() + 1 : brought.number();
  }

  /** Returns a finding as the form has it; null for none. */
  @Nullable FindingDraft draft(FindingId id) {
    FindingDraft begun = drafts.get(id);
    if (begun != null || known == null) {
      return begun;
    }
    Finding recorded = known.exam().findings().get(id);
    return recorded == null ? null : RecordedFinding.inForm(recorded, catalogue, known.scope());
  }

  /** Returns the draft that is not recorded yet. */
  @Nullable FindingDraft unrecorded(FindingId id) {
    return drafts.get(id);
  }

  /** Tells whether the finding in hand has what recording it takes; also where none is in hand. */
  boolean recordable() {
    FindingDraft draft = draft();
    ExamCase now = known();
    return draft == null
        || unrecorded(draft.id()) == null
        || (now != null && draft.finding(catalogue, now.scope()).isPresent());
  }

  void put(FindingDraft draft) {
    drafts.put(draft.id(), draft);
  }

  /** Returns what the rules take from the case. */
  CaseSituation situation() {
    return known == null ? CaseSituation.NONE : service.situation(known);
  }

  /** Drops a draft that was recorded or withdrawn. */
  void drop(FindingId id) {
    drafts.remove(id);
    if (id.equals(inHand) && draft() == null) {
      inHand = order().stream().findFirst().orElse(null);
      asked.clear();
    }
  }

  /** Drops all drafts, since the examination is completed; returns whose they were. */
  List<FindingId> dropAll() {
    List<FindingId> dropped = List.copyOf(drafts.keySet());
    dropped.forEach(this::drop);
    return dropped;
  }

  /** Lists what is open: what is recorded, and what was begun and not recorded. */
  List<OpenPoint> openPoints(ExamCase now) {
    List<OpenPoint> points = new ArrayList<>(service.open(now));
    List<OpenPoint> unfinished = unfinished();
    if (!unfinished.isEmpty()) {
      points.removeIf(p -> p.kind() == OpenPoint.Kind.NO_FINDING);
    }
    points.addAll(unfinished);
    points.sort(Comparator.comparing(p -> !p.blocks()));
    return points;
  }

  /** Lists the findings that were begun and not recorded. */
  private List<OpenPoint> unfinished() {
    return drafts.values().stream()
        .filter(d -> !d.untouched() || isRecorded(d.id()))
        .map(draft -> JudgedFields.unfinished(draft, catalogue))
        .toList();
  }

  boolean holdsWhatCannotBeStored() {
    return drafts.values().stream().anyMatch(draft -> !notStored(draft).isEmpty());
  }

  /** Returns the fields whose text is no value that can be stored. */
  List<JudgedField> notStored(FindingDraft draft) {
    return JudgedFields.notStored(draft, catalogue);
  }

  Optional<JudgedField> field(String key) {
    FindingDraft draft = draft();
    return draft == null
        ? Optional.empty()
        : JudgedFields.of(draft, catalogue).stream().filter(f -> f.key().equals(key)).findFirst();
  }

  /** Asks about a field that is left, if its value wants attention. */
  void ask(String key) {
    if (field(key).filter(JudgedField::wantsAttention).isPresent()) {
      asked.add(key);
    }
  }

  boolean isAsked(String key) {
    return asked.contains(key);
  }

  void askNoMore(String key) {
    asked.remove(key);
  }

  void askNothing() {
    asked.clear();
  }

  private void askAboutWhatStandsThere() {
    FindingDraft draft = draft();
    if (draft != null) {
      JudgedFields.of(draft, catalogue).stream()
          .filter(JudgedField::wantsAttention)
          .forEach(f -> asked.add(f.key()));
    }
  }

  /** Returns another finding by the same template at the same part of the other side. */
  Optional<FindingDraft> otherSide() {
    FindingDraft draft = draft();
    Side side = draft == null ? null : draft.side();
    if (draft == null || side == null || side.opposite() == side) {
      return Optional.empty();
    }
    return order().stream()
        .map(this::draft)
        .filter(Objects::nonNull)
        .filter(d -> d.template().equals(draft.template()) && d.part().equals(draft.part()))
        .filter(d -> d.side() == side.opposite())
        .findFirst();
  }

  private List<FindingId> order() {
    Map<FindingId, Integer> numbers = new LinkedHashMap<>();
    if (known != null) {
      known.exam().inOrder().forEach(f -> numbers.put(f.id(), f.number()));
    }
    drafts.values().forEach(d -> numbers.putIfAbsent(d.id(), d.number()));
    return numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Lists the findings for the screen. */
  List<ExamState.Line> lines(ExamCase now) {
    List<ExamState.Line> lines = new ArrayList<>();
    for (FindingId id : order()) {
      FindingDraft draft = draft(id);
      if (draft != null) {
        lines.add(line(draft, now));
      }
    }
    return lines;
  }

  private Optional<TemplateForm> formOf(FindingDraft draft, ExamCase now) {
    Optional<TemplateForm> form = FindingEdits.form(draft, catalogue);
    return isItemForm(draft) && now.backToBack()
        ? form.map(
            f ->
                TemplateForm.of(draft, TemplateForm.factsOnly(f.template(), now.accepted().item())))
        : form;
  }

  private ExamState.Line line(FindingDraft draft, ExamCase now) {
    return new ExamState.Line(
        draft.id(),
        draft.number(),
        FindingTitle.of(draft, catalogue),
        now.backToBack() ? null : draft.clause(),
        !now.backToBack() && !draft.withoutClause().isEmpty(),
        draft.inScope(now.scope(), catalogue),
        draft.id().equals(inHand),
        now.exam().dictated().containsKey(draft.id()));
  }

  // what was copied and not confirmed proposes nothing, and neither does what is never graded
  private Optional<Finding> judged(FindingDraft draft, ExamCase now) {
    return draft
        .finding(catalogue, now.scope())
        .filter(Finding::inScope)
        .filter(finding -> !finding.hasCopies());
  }

  /** Returns the form of the finding in hand; null for none. */
  ExamState.@Nullable Form form(ExamCase now) {
    FindingDraft draft = draft();
    if (draft == null) {
      return null;
    }
    Optional<Side> side = draft.sideIn(catalogue);
    Optional<Finding> judged = judged(draft, now);
    Optional<Calculation> clauses =
        judged.flatMap(
            finding ->
                service
                    .rules()
                    .of(
                        finding,
                        now.accepted().item().standards(),
                        BesideValues.of(now.accepted(), now.exam(), catalogue),
                        service.situation(now)));
    Optional<Calculation> result =
        isItemForm(draft)
            ? judged.flatMap(f -> ItemResult.of(f, now, catalogue, clauses.orElse(null)))
            : clauses;
    Optional<ByReference> reference =
        judged.flatMap(f -> result.flatMap(r -> service.rules().reference(f, r)));
    return new ExamState.Form(
        draft,
        FindingTitle.of(draft, catalogue),
        FindingEdits.descriptionOf(draft, catalogue),
        FindingEdits.motion(draft, catalogue).orElse(null),
        formOf(draft, now).orElse(null),
        otherSide().map(FindingDraft::number).orElse(0),
        draft.part().isEmpty() || side.isEmpty()
            ? null
            : now.scope().judge(draft.part(), side.get()),
        draft.inScope(now.scope(), catalogue),
        now.backToBack() ? null : result.orElse(null),
        now.backToBack() ? null : reference.orElse(null),
        judged.map(finding -> Contradictions.of(finding, catalogue)).orElse(List.of()),
        Set.copyOf(asked),
        SideSlips.of(draft, now.scope(), catalogue).orElse(null));
  }
}
