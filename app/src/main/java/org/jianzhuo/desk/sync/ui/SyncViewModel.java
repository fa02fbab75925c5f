package org.jianzhuo.desk.sync.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.sync.EnrolledServer;
import org.jianzhuo.desk.sync.SyncService;
import org.jianzhuo.desk.sync.SyncState;

/** Acts of the sync centre. */
public final class SyncViewModel {

  private final SyncService service;
  private final ReadOnlyObjectWrapper<SyncScreenState> state;
  private Runnable detach = () -> {};

  public SyncViewModel(SyncService service) {
    this.service = service;
    this.state = new ReadOnlyObjectWrapper<>(SyncScreenState.start(service.state()));
  }

  public ReadOnlyObjectProperty<SyncScreenState> state() {
    return state.getReadOnlyProperty();
  }

  /** Follows the service from now on, and looks up how things stand. */
  public void attach() {
    detach.run();
    detach = service.onChange(this::changed);
    state.set(state.get().with(service.state()));
    service.refresh(fault -> state.set(state.get().with(null, fault)));
    lookUpOverview();
  }

  /** Follows the service no longer. */
  public void detach() {
    detach.run();
    detach = () -> {};
  }

  private void lookUpOverview() {
    service.overview(
        overview -> state.set(state.get().with(overview)),
        fault -> state.set(state.get().with(null, fault)));
  }

  private void changed(SyncState next) {
    state.set(state.get().with(next));
    switch (next) {
      case SyncState.Running running -> {}
      case SyncState.NotEnrolled none -> {}
      case SyncState.Ready ready -> lookUpOverview();
      case SyncState.Done done -> lookUpOverview();
      case SyncState.Offline offline -> lookUpOverview();
      case SyncState.Failed failed -> lookUpOverview();
    }
  }

  /** Starts a run. */
  public void syncNow() {
    state.set(state.get().with(null, null));
    service.syncNow();
  }

  /** Opens or closes the form for another server. */
  public void toggleForm() {
    SyncScreenState now = state.get();
    state.set(now.with(!now.formOpen(), now.enrolling()));
  }

  /** Enrols the station. */
  public void enrol(String address, String code) {
    SyncScreenState now = state.get();
    if (now.enrolling()) {
      return;
    }
    state.set(now.with(now.formOpen(), true));
    service.enrol(address, code, this::enrolled, fault -> state.set(state.get().with(null, fault)));
  }

  private void enrolled(Outcome<EnrolledServer> outcome) {
    switch (outcome) {
      case Outcome.Done<EnrolledServer> done -> state.set(state.get().with(false, false));
      case Outcome.Refused<EnrolledServer> refused ->
          state.set(state.get().with(refused.reason(), null));
    }
  }
}
