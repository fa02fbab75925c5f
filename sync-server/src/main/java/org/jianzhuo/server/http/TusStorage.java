package org.jianzhuo.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import me.desair.tus.server.exception.InvalidUploadLengthException;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadChecksumMismatchException;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;
import org.jianzhuo.model.wire.WirePaths;
import org.jianzhuo.server.sync.MediaStore;
import org.jspecify.annotations.Nullable;

/** Shows the media store to the tus library as the place of its uploads. */
final class TusStorage implements UploadStorageService {

  private final MediaStore media;
  private @Nullable UploadIdFactory ids;
  private long largest;

  TusStorage(MediaStore media) {
    this.media = media;
  }

  @Override
  public @Nullable UploadInfo getUploadInfo(String uri, @Nullable String owner) throws IOException {
    UploadId id = ids == null ? null : ids.readUploadId(uri);
    return id == null ? null : getUploadInfo(id);
  }

  @Override
  public @Nullable UploadInfo getUploadInfo(UploadId id) throws IOException {
    return find(id).map(TusStorage::info).orElse(null);
  }

  private Optional<MediaStore.Upload> find(UploadId id) throws IOException {
    return media.upload(UUID.fromString(id.toString()));
  }

  private static UploadInfo info(MediaStore.Upload upload) {
    UploadInfo info = new UploadInfo();
    info.setId(new UploadId(upload.id()));
    info.setLength(upload.length());
    info.setOffset(upload.offset());
    return info;
  }

  @Override
  public String getUploadUri() {
    return WirePaths.UPLOADS;
  }

  @Override
  public UploadInfo create(UploadInfo wanted, @Nullable String owner) throws IOException {
    String digest = wanted.getMetadata().get(WirePaths.DIGEST_METADATA);
    if (digest == null || wanted.getLength() == null) {
      throw new ProtocolException(
          ProblemKind.MALFORMED, "an upload names its digest and its length");
    }
    try {
      return info(media.begin(new Digest(digest), wanted.getLength()));
    } catch (IllegalArgumentException e) {
      throw new ProtocolException(ProblemKind.MALFORMED, "an upload names its digest");
    }
  }

  @Override
  public UploadInfo append(UploadInfo info, InputStream bytes) throws IOException, TusException {
    MediaStore.Upload upload =
        find(info.getId()).orElseThrow(() -> new UploadNotFoundException("no such upload"));
    if (upload.offset() > upload.length()) {
      throw new InvalidUploadLengthException("the upload is longer than announced");
    }
    try {
      info.setOffset(media.append(upload, bytes).offset());
      return info;
    } catch (MediaStore.WrongDigest e) {
      throw new UploadChecksumMismatchException(e.getMessage());
    }
  }

  @Override
  public void removeLastNumberOfBytes(@Nullable UploadInfo info, long count) throws IOException {
    if (info == null || count <= 0) {
      return;
    }
    Optional<MediaStore.Upload> upload = find(info.getId());
    if (upload.isPresent()) {
      media.shorten(upload.get(), Math.max(0, upload.get().offset() - count));
    }
  }

  @Override
  public void update(UploadInfo info) {
    // The store itself knows the offset; nothing else of an upload changes.
  }

  @Override
  public void setMaxUploadSize(Long bytes) {
    largest = bytes;
  }

  @Override
  public long getMaxUploadSize() {
    return largest;
  }

  @Override
  public InputStream getUploadedBytes(String uri, @Nullable String owner)
      throws UploadNotFoundException {
    throw new UploadNotFoundException("uploads are read as media only");
  }

  @Override
  public InputStream getUploadedBytes(UploadId id) throws UploadNotFoundException {
    throw new UploadNotFoundException("uploads are read as media only");
  }

  @Override
  public void copyUploadTo(UploadInfo info, OutputStream out) throws UploadNotFoundException {
    throw new UploadNotFoundException("uploads are read as media only");
  }

  @Override
  public void cleanupExpiredUploads(UploadLockingService locks) {
    // Uploads do not expire: a station may come back after weeks.
  }

  @Override
  public void terminateUpload(UploadInfo info) throws UploadNotFoundException {
    throw new UploadNotFoundException("nothing is deleted here");
  }

  @Override
  public @Nullable Long getUploadExpirationPeriod() {
    return null;
  }

  @Override
  public void setUploadExpirationPeriod(@Nullable Long millis) {
    // Uploads do not expire.
  }

  @Override
  public void setUploadConcatenationService(UploadConcatenationService service) {
    // Concatenation is switched off.
  }

  @Override
  public @Nullable UploadConcatenationService getUploadConcatenationService() {
    return null;
  }

  @Override
  public void setIdFactory(UploadIdFactory idFactory) {
    ids = idFactory;
  }
}
