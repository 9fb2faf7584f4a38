import { expect } from "chai";
import { looksLikeCredential } from "../../../components/service/credentials";

describe("looksLikeCredential", () => {
  const credentials = [
    "DB_PASSWORD",
    "DB_PASSWD",
    "PGPASSWORD",
    "DB_PASS",
    "DB_PWD",
    "SSH_PASSPHRASE",
    "SECRET",
    "CLIENT_SECRET",
    "SECRET_KEY_BASE",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "API_TOKEN",
    "accessToken",
    "API_KEY",
    "STRIPE_API_KEY",
    "stripeApiKey",
    "PRIVATE_KEY",
    "RAILS_MASTER_KEY",
    "ENCRYPTION_KEY",
    "SIGNING_KEY",
    "GOOGLE_CREDENTIALS",
    "BASIC_AUTH",
    "SENTRY_DSN",
    "TOKEN_LIFETIME",
  ];
  for (const name of credentials) {
    it(`takes ${name} for one`, () => {
      expect(looksLikeCredential(name)).to.equal(true);
    });
  }

  const others = [
    "LOG_LEVEL",
    "PWD",
    "PASS",
    "COMPASS_URL",
    "BYPASS_CACHE",
    "AUTHOR",
    "KEY",
    "PARTITION_KEY",
    "PUBLIC_KEY",
    "KEYBOARD",
    "DATABASE_URL",
    "",
  ];
  for (const name of others) {
    it(`doesn't take ${name === "" ? "an empty name" : name} for one`, () => {
      expect(looksLikeCredential(name)).to.equal(false);
    });
  }
});
