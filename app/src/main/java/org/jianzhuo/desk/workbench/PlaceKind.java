package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;

/** Lists the kinds of places with their icon and the posts that go there. */
public enum PlaceKind {
  QUEUE("mdi2b-bullhorn-outline", Role.COORDINATOR, Role.SUPERVISOR),
  TODAY("mdi2c-clipboard-list-outline", Role.EXPERT, Role.RECORDER),
  PANEL("mdi2a-account-multiple-check-outline", Role.DRAW_POST, Role.SUPERVISOR),
  IMPORT("mdi2t-table-arrow-left", Role.COORDINATOR, Role.SYSTEM_ADMINISTRATOR),
  EXAM("mdi2s-stethoscope", Role.EXPERT, Role.RECORDER),
  CAPTURE("mdi2c-camera-outline", Role.EXPERT, Role.RECORDER),
  REVIEW("mdi2i-image-search-outline", Role.EXPERT),
  OPINION("mdi2a-account-group", Role.EXPERT),
  PAPERS(
      "mdi2f-file-multiple-outline",
      Role.EXPERT,
      Role.RECORDER,
      Role.COORDINATOR,
      Role.DRAFTER,
      Role.CHECKER,
      Role.RECORDS_CLERK),
  TO_SIGN("mdi2d-draw", Role.EXPERT),
  DRAFTS("mdi2f-file-document-outline", Role.DRAFTER),
  DRAFT("mdi2f-file-document-outline", Role.DRAFTER, Role.CHECKER, Role.RECORDS_CLERK),
  CHECK("mdi2f-file-check-outline", Role.CHECKER),
  SERVE("mdi2e-email-check-outline", Role.RECORDS_CLERK),
  PEOPLE(
      "mdi2a-account-multiple-check-outline",
      Role.SYSTEM_ADMINISTRATOR,
      Role.SECURITY_ADMINISTRATOR,
      Role.COORDINATOR),
  DEADLINES("mdi2c-calendar-clock", Role.COORDINATOR, Role.SYSTEM_ADMINISTRATOR),
  SYNC("mdi2c-cloud-sync-outline", Role.values()),
  SETTINGS("mdi2c-cog-outline", Role.values());

  /** The steps of a case, in the order of Ctrl+1 to Ctrl+5. */
  public static final List<PlaceKind> STEPS = List.of(EXAM, CAPTURE, REVIEW, OPINION, PAPERS);

  private final String icon;
  private final Set<Role> roles;

  PlaceKind(String icon, Role... roles) {
    this.icon = icon;
    this.roles = Set.of(roles);
  }

  public String icon() {
    return icon;
  }

  /** Returns the posts whose rail shows this place. */
  public Set<Role> roles() {
    return roles;
  }

  /** Tells whether the place is about the case in hand. */
  public boolean ofCase() {
    return STEPS.contains(this) || this == DRAFT;
  }

  /** Tells whether the place stands at the rail's foot. */
  boolean atFoot() {
    return this == SYNC || this == SETTINGS || this == PEOPLE || this == DEADLINES;
  }

  String id() {
    return "shell-rail-" + lower();
  }

  String railKey() {
    return "workbench.rail." + lower();
  }

  String stepKey() {
    return "workbench.step." + lower();
  }

  String lower() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the destination of this kind.
   *
   * @param open the case in hand; a place of a case leads nowhere without one
   */
  Optional<Destination> destination(Optional<StreamId> open) {
    return switch (this) {
      case QUEUE -> Optional.of(new Destination.Queue());
      case TODAY -> Optional.of(new Destination.Today());
      case PANEL -> Optional.of(new Destination.Panel());
      case IMPORT -> Optional.of(new Destination.Import());
      case EXAM -> open.map(Destination.Exam::new);
      case CAPTURE -> open.map(Destination.Capture::new);
      case REVIEW -> open.map(caseStream -> new Destination.Review(caseStream));
      case OPINION -> open.map(Destination.Opinion::new);
      case PAPERS -> open.map(caseStream -> new Destination.Papers(caseStream, false));
      case TO_SIGN -> Optional.of(new Destination.ToSign());
      case DRAFTS -> Optional.of(new Destination.Drafts());
      case DRAFT -> open.map(Destination.Draft::new);
      case CHECK -> Optional.of(new Destination.Check());
      case SERVE -> Optional.of(new Destination.Serve());
      case PEOPLE -> Optional.of(new Destination.People());
      case DEADLINES -> Optional.of(new Destination.Deadlines());
      case SYNC -> Optional.of(new Destination.Sync());
      case SETTINGS -> Optional.of(new Destination.Settings());
    };
  }
}
