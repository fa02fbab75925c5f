package org.jianzhuo.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.random.RandomGenerator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.server.sync.ServerVault;

/**
 * The server's own certificate and key (ECDSA P-256), made at the first start and kept sealed.
 * Stations pin it, so its names and dates mean nothing.
 */
public record ServerCertificate(PrivateKey key, X509Certificate certificate) {

  private static final String CONTEXT = "certificate";
  private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  /** Reads the certificate, or makes one where there is none. */
  public static ServerCertificate readOrMake(Path file, ServerVault vault, RandomGenerator random)
      throws IOException {
    try {
      if (Files.exists(file)) {
        return read(file, vault);
      }
      ServerCertificate made = make(random);
      Base64.Encoder text = Base64.getEncoder();
      String both =
          text.encodeToString(made.key.getEncoded())
              + "\n"
              + text.encodeToString(made.certificate.getEncoded());
      Files.write(
          file,
          vault.seal(both.getBytes(StandardCharsets.US_ASCII), CONTEXT),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.DSYNC);
      return made;
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("the key file does not belong to this data folder", e);
    }
  }

  /** Reads the certificate that an earlier start made. */
  public static ServerCertificate read(Path file, ServerVault vault)
      throws IOException, GeneralSecurityException {
    String both =
        new String(vault.open(Files.readAllBytes(file), CONTEXT), StandardCharsets.US_ASCII);
    int end = both.indexOf('\n');
    Base64.Decoder text = Base64.getDecoder();
    return new ServerCertificate(
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(text.decode(both.substring(0, end)))),
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(text.decode(both.substring(end + 1)))));
  }

  private static ServerCertificate make(RandomGenerator random)
      throws GeneralSecurityException, OperatorCreationException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    byte[] serial = new byte[16];
    random.nextBytes(serial);
    X500Name name = new X500Name("CN=Jianzhuo server");
    return new ServerCertificate(
        pair.getPrivate(),
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(1, serial).add(BigInteger.ONE),
                        Date.from(BEGINNING),
                        Date.from(END),
                        name,
                        pair.getPublic())
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))));
  }

  /** Returns the SHA-256 of the certificate's DER, by which stations know the server. */
  public Digest fingerprint() {
    try {
      return Digest.of(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the TLS context that presents this certificate. */
  SSLContext context() {
    try {
      char[] password = new char[0];
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry("server", key, password, new X509Certificate[] {certificate});
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot set up TLS", e);
    }
  }
}
