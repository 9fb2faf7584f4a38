/** Names by which programs take credentials. */

/** A last word that alone says it. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  "credential",
  "credentials",
  "passphrase",
  "passwd",
  "password",
  "requirepass",
  "secret",
  "token",
]);

/** A last word that says it of something: `DB_PASS`, but not `PASS` or `PWD`, the working directory. */
const CREDENTIALS_OF: ReadonlySet<string> = new Set(["pass", "pat", "pw", "pwd"]);

/** Words before `key` that make it open something, unlike a partition key or a routing key. */
const OPENING: ReadonlySet<string> = new Set([
  "access",
  "account",
  "aes",
  "api",
  "app",
  "application",
  "auth",
  "decryption",
  "deploy",
  "encryption",
  "hmac",
  "jwt",
  "license",
  "master",
  "private",
  "rsa",
  "secret",
  "service",
  "session",
  "shared",
  "signing",
  "ssh",
]);

/** Written together at the end of a word: `PGPASSWORD`, `authtoken`. */
const TOGETHER =
  /(?:password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey|masterkey|encryptionkey|signingkey)$/;

/** Words that may follow and change nothing: `SECRET_KEY_BASE`, `DB_PASSWORD_PROD`. */
const TRAILING =
  /^(?:\d+|b64|base|base64|current|default|dev|development|live|new|old|plain|plaintext|previous|primary|prod|production|sandbox|secondary|stage|staging|string|test|text|value)$/;

/** By their whole names. */
const BY_NAME: ReadonlySet<string> = new Set([
  "awsaccesskeyid",
  "dockerauthconfig",
  "ecsengineauthdata",
]);

/** What anybody may have, and options that turn a credential off: `--no-password`. */
const HARMLESS: ReadonlySet<string> = new Set(["no", "public", "publishable", "without"]);

/**
 * Whether something of this name holds a credential: `DB_PASSWORD`, `stripeApiKey`, `PGPASSWORD`.
 * What only has to do with one (`TOKEN_LIFETIME`, `SECRET_ARN`, `PASSWORD_FILE`) doesn't.
 */
export function isCredentialName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  if (BY_NAME.has(words.join(""))) return true;
  if (words.some((word) => HARMLESS.has(word))) return false;
  while (words.length > 1 && TRAILING.test(words.at(-1) ?? "")) words.pop();
  // PASSWORD2 is one more password.
  const [before, last] = [words.at(-2), (words.at(-1) ?? "").replace(/\d+$/, "")];
  if (CREDENTIALS.has(last) || TOGETHER.test(last)) return true;
  if (before === undefined) return false;
  return CREDENTIALS_OF.has(last) || (last === "key" && OPENING.has(before));
}
