package org.jianzhuo.model.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.Projection;

/** Holds the pictures that a person chose for the case's annex, in their order. */
public record KeyImages(List<KeyImage> images) {

  /** The most pictures that an annex holds. */
  public static final int MOST = 40;

  /** The projection of a case's stream onto its key images; the last choice stands. */
  public static final Projection<KeyImages> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "key-images";
        }

        @Override
        public KeyImages empty() {
          return new KeyImages(List.of());
        }

        @Override
        public KeyImages apply(KeyImages chosen, Act act) {
          return act.fact() instanceof EvidenceFact.KeyImagesChosen f
              ? new KeyImages(f.images())
              : chosen;
        }

        @Override
        public Set<String> slots(Fact fact) {
          return fact instanceof EvidenceFact.KeyImagesChosen ? Set.of("key-images") : Set.of();
        }
      };

  public KeyImages {
    images = List.copyOf(images);
  }

  /** Returns how a picture was chosen, if it was. */
  public Optional<KeyImage> of(MediaId medium) {
    return images.stream().filter(each -> each.medium().equals(medium)).findFirst();
  }
}
