/** What a credential is called, written together. */
const telling = /passw|passphrase|secret|credential|token|apikey|accesskey|privatekey|masterkey/i;

/** What it is called in a longer name, as a word of its own. */
const words = new Set(["pass", "pwd", "auth", "dsn", "jwt"]);

/** Keys that open something, unlike a partition key or a public key. */
const openingKey = /(encryption|signing|session|license|ssh|deploy|service)key/i;

/**
 * Whether an environment variable of this name is likely to hold a credential: `DB_PASSWORD`,
 * `stripeApiKey`, `RAILS_MASTER_KEY`. Judges the name alone; a name that only sounds like one
 * (`TOKEN_LIFETIME`) goes into `plainEnvironment`.
 */
export function looksLikeCredential(name: string): boolean {
  const together = name.replace(/[^A-Za-z0-9]/g, "");
  if (telling.test(together) || openingKey.test(together)) return true;
  const spelt = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/);
  return spelt.length > 1 && spelt.some((word) => words.has(word.toLowerCase()));
}
