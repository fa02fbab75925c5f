package org.jianzhuo.packaging;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.document.DocumentAudit;
import org.jianzhuo.desk.document.pdf.PdfAudit;
import org.jianzhuo.desk.evidence.ExportAudit;
import org.jianzhuo.desk.evidence.ExportSet;
import org.jianzhuo.desk.paper.PaperStanding;
import org.jianzhuo.desk.wiring.StationFolder;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.server.ServerAudit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks a PDF, a folder of exported media, a station's or a server's data folder. Exit code 0:
 * clean; 1: damaged, foreign or missing, one line each; 2: could not look. What the record of a
 * station that is named says was exported and is not there is missing.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks a PDF, exported media, a station's or a server's data folder.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:clean",
      "1:something is damaged, foreign or missing, one line each; with --station also an export of"
          + " that station that is not in the folder",
      "2:could not look, or there is nothing to verify"
    })
public final class VerifyCommand implements Callable<Integer> {

  private static final int CLEAN = 0;
  private static final int DAMAGED = 1;
  private static final int COULD_NOT_LOOK = 2;

  @Parameters(
      paramLabel = "PATH",
      description = "A PDF, a folder of exported media, or a data folder.")
  private Path path = Path.of("");

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "For an open check: a password, or a server's key file.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--station",
      paramLabel = "FOLDER",
      description =
          "The station it comes from: says whether a PDF was replaced; all that the station"
              + " exported has to be in the folder.")
  private @Nullable Path issuer;

  @Option(
      names = "--case",
      paramLabel = "NUMBER",
      description =
          "With --station and a folder: only what was exported of this case has to be in it.")
  private @Nullable String acceptanceNumber;

  @Option(
      names = "--recipient",
      paramLabel = "NAME",
      description = "With --station and a folder: only what was exported to them has to be in it.")
  private @Nullable String recipient;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try {
      if (issuer == null && (acceptanceNumber != null || recipient != null)) {
        say("could not look: --case and --recipient need --station, too");
        return COULD_NOT_LOOK;
      }
      if (Files.isRegularFile(path)) {
        return document();
      }
      if (ServerAudit.recognises(path)) {
        return server();
      }
      Optional<StationFolder> station = StationFolder.at(path);
      if (station.isPresent()) {
        return station(station.get());
      }
      if (ExportAudit.recognises(path) || (issuer != null && Files.isDirectory(path))) {
        return exported();
      }
      say(
          Files.isDirectory(path)
              ? "nothing to verify here: no exported media with sidecar or manifest, no data"
                  + " folder: "
                  + path
              : "could not look: there is no such file or folder: " + path);
    } catch (IOException e) {
      say("could not look: " + e.getMessage());
    } catch (DeskFault e) {
      say("could not look: " + e.code() + ": " + e.getMessage());
    }
    return COULD_NOT_LOOK;
  }

  private int exported() throws IOException {
    ExportAudit audit = new ExportAudit(path);
    boolean something = ExportAudit.recognises(path);
    if (issuer == null) {
      say("a folder of exported media");
      return tell(audit.audit());
    }
    Optional<StationFolder> station = issuer();
    if (station.isEmpty()) {
      return COULD_NOT_LOOK;
    }
    List<ExportSet> known = ExportSet.of(station.get().acts());
    List<ExportSet> asked =
        known.stream()
            .filter(set -> set.station().equals(station.get().id()))
            .filter(this::isAsked)
            .toList();
    if (asked.isEmpty() && (!something || acceptanceNumber != null || recipient != null)) {
      say("nothing to verify here: the station exported nothing of that, as its record says");
      return COULD_NOT_LOOK;
    }
    say(something ? "a folder of exported media" : "a folder without exported media");
    List<Damage> found = new ArrayList<>(audit.audit());
    // An entry that does not open may be that of an export.
    found.addAll(station.get().unreadable());
    ExportAudit.Against against = audit.against(known);
    found.addAll(against.strange());
    against.elsewhere().stream()
        .filter(asked::contains)
        .map(set -> new Damage("export", set.name(), "missing: " + told(set)))
        .forEach(found::add);
    return tell(found);
  }

  private boolean isAsked(ExportSet set) {
    return (acceptanceNumber == null || acceptanceNumber.strip().equals(set.acceptanceNumber()))
        && (recipient == null || recipient.strip().equals(set.recipient()));
  }

  private static String told(ExportSet set) {
    return "%s, %s, to %s for %s: %s"
        .formatted(
            Instant.ofEpochMilli(set.at()).truncatedTo(ChronoUnit.SECONDS),
            set.acceptanceNumber(),
            set.recipient(),
            set.purpose(),
            String.join(", ", set.media()));
  }

  /** Opens the station that is named beside what is checked; empty, and said, if it does not. */
  private Optional<StationFolder> issuer() throws IOException {
    Optional<StationFolder> folder = issuer == null ? Optional.empty() : StationFolder.at(issuer);
    if (passwordFile == null) {
      say("could not look: --station needs --password-file, too");
      return Optional.empty();
    }
    if (folder.isEmpty() || !unlocked(folder.get())) {
      say("could not look: --station is no station's folder that the password opens");
      return Optional.empty();
    }
    return folder;
  }

  private int document() throws IOException {
    byte[] pdf = Files.readAllBytes(path);
    DocumentAudit.Report report = new PdfAudit().audit(pdf, null);
    say("a document, %d signature(s)".formatted(report.signatures().size()));
    for (DocumentAudit.Signed signed : report.signatures()) {
      say(
          "signature %s: signer %s, %s"
              .formatted(
                  signed.field(), signed.signer(), signed.intact() ? "intact" : "not intact"));
    }
    List<Damage> found =
        new ArrayList<>(
            report.damages().stream()
                .map(
                    d ->
                        new Damage(
                            "document",
                            d.item(),
                            d.kind().name().toLowerCase(java.util.Locale.ROOT)))
                .toList());
    if (issuer != null) {
      Optional<StationFolder> folder = issuer();
      if (folder.isEmpty()) {
        return COULD_NOT_LOOK;
      }
      Optional<PaperStanding> standing = folder.get().standing(Digest.of(pdf));
      standing.ifPresentOrElse(
          paper ->
              say(
                  "paper %s version %d: %s"
                      .formatted(paper.name(), paper.version(), standing(paper))),
          () -> found.add(new Damage("document", "paper", "not issued by this station")));
      if (found.isEmpty() && standing.filter(VerifyCommand::isOver).isPresent()) {
        // whole, but nobody may take the last word for its being valid
        say("clean, no longer in force: " + standing(standing.get()));
        return CLEAN;
      }
    }
    return tell(found);
  }

  private static boolean isOver(PaperStanding paper) {
    return paper.replaced() || paper.withdrawn();
  }

  private static String standing(PaperStanding paper) {
    return paper.replaced()
        ? "replaced by version " + paper.last()
        : paper.withdrawn() ? "withdrawn" : "in force";
  }

  private boolean unlocked(StationFolder folder) throws IOException {
    if (passwordFile == null) {
      return false;
    }
    List<String> lines = Files.readAllLines(passwordFile, StandardCharsets.UTF_8);
    return !lines.isEmpty() && folder.unlock(lines.getFirst().strip().toCharArray());
  }

  private int server() throws IOException {
    ServerAudit audit = new ServerAudit(path);
    if (passwordFile == null) {
      say("a server's data folder, checked cold");
      return tell(audit.cold());
    }
    say("a server's data folder, checked open");
    return tell(audit.open(passwordFile));
  }

  private int station(StationFolder folder) throws IOException {
    if (passwordFile == null) {
      say("a station's data folder, checked cold");
      return tell(folder.cold());
    }
    if (!unlocked(folder)) {
      say("could not look: the password does not open this folder");
      return COULD_NOT_LOOK;
    }
    say("a station's data folder, checked open");
    List<Damage> found = new ArrayList<>(folder.cold());
    found.addAll(folder.open());
    ExportSet.of(folder.acts())
        .forEach(set -> say("note: exported %s, %s".formatted(set.name(), told(set))));
    List<String> elsewhere =
        folder.mediaStillElsewhere().stream().map(Medium::fileName).sorted().toList();
    if (!elsewhere.isEmpty()) {
      say(
          "note: %d medium(s) of other stations not here, which is no damage: %s"
              .formatted(elsewhere.size(), String.join(", ", elsewhere)));
    }
    return tell(found);
  }

  private int tell(List<Damage> found) {
    found.forEach(d -> say("%s %s: %s".formatted(d.kind(), d.name(), d.what())));
    if (found.isEmpty()) {
      say("clean");
      return CLEAN;
    }
    return DAMAGED;
  }

  private void say(String line) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
