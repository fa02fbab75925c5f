package org.jianzhuo.model.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.PaperForm;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jspecify.annotations.Nullable;

/** Reads the rule profiles that come with the program. */
public final class RuleProfiles {
  private static final String RESOURCE = "/org/jianzhuo/model/conclusion/profiles.json";

  private final Map<String, RuleProfile> profiles;

  private RuleProfiles(Map<String, RuleProfile> profiles) {
    this.profiles = profiles;
  }

  /** Reads the built-in profiles. */
  public static RuleProfiles builtIn() {
    try (InputStream in =
        Objects.requireNonNull(RuleProfiles.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return of(Json.mapper().readValue(in, Data.class));
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in rule profiles cannot be read", e);
    }
  }

  /** Returns the profile of an id; an unknown id gives the default. */
  public RuleProfile profile(String id) {
    RuleProfile known = profiles.get(id);
    return known != null
        ? known
        : Objects.requireNonNull(profiles.get(RuleProfile.DEFAULT_ID), RuleProfile.DEFAULT_ID);
  }

  /**
   * Returns the profile that a case goes by, in force for it also where new cases go by another: an
   * overlay without papers of its own has those of its base.
   *
   * @param id the id of the limits' profile, which date and place choose
   */
  public RuleProfile own(String id) {
    String known = id;
    while (!profiles.containsKey(known) && known.contains("+")) {
      known = known.substring(0, known.lastIndexOf('+'));
    }
    RuleProfile found = profile(known);
    return new RuleProfile(
        found.id(),
        found.name(),
        true,
        found.forms(),
        found.remedies(),
        found.results(),
        found.consultation());
  }

  /** Returns all profiles, in the order of the resource. */
  public List<RuleProfile> all() {
    return List.copyOf(profiles.values());
  }

  private static RuleProfiles of(Data data) {
    Map<String, RuleProfile.Remedy> remedies = new HashMap<>();
    for (RemedyData remedy : data.remedies()) {
      remedies.put(
          remedy.code(),
          new RuleProfile.Remedy(
              remedy.code(), new Words(remedy.zh(), remedy.en()), remedy.text()));
    }
    Map<String, RuleProfile> profiles = new LinkedHashMap<>();
    for (ProfileData profile : data.profiles()) {
      List<PaperForm> forms = new ArrayList<>();
      profile.forms().forEach(form -> forms.add(form(form, data)));
      if (profile.over() != null) {
        RuleProfile base = Objects.requireNonNull(profiles.get(profile.over()), profile.over());
        forms.addAll(base.forms());
      }
      profiles.put(
          profile.id(),
          new RuleProfile(
              profile.id(),
              new Words(profile.zh(), profile.en()),
              profile.inForce(),
              forms,
              remedies,
              data.results(),
              profile.consultation()));
    }
    return new RuleProfiles(profiles);
  }

  private static PaperForm form(FormData form, Data data) {
    BasisData basis = Objects.requireNonNull(data.bases().get(form.basis()), form.basis());
    List<PaperForm.Row> rows =
        Objects.requireNonNull(data.rows().get(form.rows()), form.rows()).stream()
            .map(row -> new PaperForm.Row(PaperForm.RowKind.valueOf(row.get(0)), row.get(1)))
            .toList();
    return new PaperForm(
        form.items(),
        form.types(),
        form.subtitle(),
        rows,
        basis.documents(),
        basis.text(),
        basis.standard(),
        form.remedies());
  }

  private record Data(
      Map<String, List<List<String>>> rows,
      Map<String, BasisData> bases,
      List<RemedyData> remedies,
      Map<ItemKind, List<String>> results,
      List<ProfileData> profiles) {}

  private record BasisData(List<String> documents, String text, String standard) {}

  private record RemedyData(String code, String zh, String en, String text) {}

  private record ProfileData(
      String id,
      String zh,
      String en,
      boolean inForce,
      @Nullable String over,
      List<FormData> forms,
      @Nullable ConsultationRoute consultation) {}

  private record FormData(
      Set<ItemKind> items,
      Set<AppraisalType> types,
      String subtitle,
      String rows,
      String basis,
      List<String> remedies) {}
}
