import { expect } from "chai";
import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { passphraseSecrets } from "../../../simulator/engine";

// The test vector of the Pulumi CLI's own tests.
const SALT = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

function decrypt(ciphertext: string): string {
  const [version, nonce = "", sealed = ""] = ciphertext.split(":");
  expect(version).to.equal("v1");
  const salt = Buffer.from("fozI5u6B030=", "base64");
  const key = pbkdf2Sync("password", salt, 1_000_000, 32, "sha256");
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"));
  decipher.setAuthTag(bytes.subarray(-16));
  return decipher.update(bytes.subarray(0, -16), undefined, "utf8") + decipher.final("utf8");
}

describe("engine passphrase secrets", () => {
  it("encrypts so that the passphrase opens it", async () => {
    const secrets = await passphraseSecrets("password", SALT);
    expect(secrets.provider).to.deep.equal({ type: "passphrase", state: { salt: SALT } });
    const ciphertext = secrets.encrypt('{"a":"ü"}');
    expect(ciphertext).not.to.contain("ü");
    expect(decrypt(ciphertext)).to.equal('{"a":"ü"}');
    expect(secrets.encrypt("x")).not.to.equal(secrets.encrypt("x"));
  });

  for (const [what, passphrase, salt, message] of [
    ["another passphrase", "password123", SALT, "the passphrase is not this stack's"],
    ["a malformed salt", "password", "v2:x", "encryptionsalt isn't of the form v1:SALT:CHECK"],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const refused: unknown = await passphraseSecrets(passphrase, salt).catch(
        (error: unknown) => error,
      );
      expect(refused).to.be.an("error").with.property("message", message);
    });
  }
});
