import { expect } from "chai";
import { isCredentialName } from "../../../../policy-pack/policies/containers/credentials/names";
import {
  credentialIn,
  isReference,
} from "../../../../policy-pack/policies/containers/credentials/values";

const CREDENTIALS = [
  "PASSWORD",
  "DB_PASSWORD",
  "dbPassword",
  "PGPASSWORD",
  "MYSQL_PWD",
  "LDAP_BIND_PW",
  "PASSWORD2",
  "dbPassword2",
  "SMTP_PASS",
  "REDIS_PASSWORD_1",
  "POSTGRES_PASSWORD_PROD",
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "ECS_ENGINE_AUTH_DATA",
  "DOCKER_AUTH_CONFIG",
  "SECRET_KEY_BASE",
  "RAILS_MASTER_KEY",
  "APP_KEY",
  "DD_API_KEY",
  "APIKey",
  "apikey",
  "stripe.api-key",
  "GITHUB_TOKEN",
  "GITHUB_PAT",
  "authtoken",
  "JWT_SECRET",
  "CLIENT_SECRET_VALUE",
  "NEW_RELIC_LICENSE_KEY",
  "GOOGLE_CREDENTIALS",
  "SSH_PRIVATE_KEY",
  "spring.datasource.password",
];

const PLAIN = [
  "",
  "HOST",
  "PWD",
  "OLDPWD",
  "PASS",
  "PW",
  "SHA256",
  "BYPASS",
  "PASSWORD_FILE",
  "PASSWORD_MIN_LENGTH",
  "TOKEN_LIFETIME",
  "TOKEN_URL",
  "MAX_TOKENS",
  "SECRET_ARN",
  "SECRET_NAME",
  "DB_SECRET_ID",
  "SECRETS_MANAGER_ENDPOINT",
  "API_KEY_HEADER",
  "PRIMARY_KEY",
  "PARTITION_KEY",
  "ROUTING_KEY",
  "KEY",
  "KEYCLOAK_URL",
  "JWT_PUBLIC_KEY",
  "STRIPE_PUBLISHABLE_KEY",
  "NEXT_PUBLIC_MAPBOX_TOKEN",
  "no-password",
  "TOKENIZER",
  "DATABASE_URL",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
];

describe("names of credentials", () => {
  for (const name of CREDENTIALS) {
    it(`${name} is one`, () => {
      expect(isCredentialName(name)).to.equal(true);
    });
  }

  for (const name of PLAIN) {
    it(`${name === "" ? "nothing" : name} is none`, () => {
      expect(isCredentialName(name)).to.equal(false);
    });
  }
});

const random = "0123456789abcdefghijklmnopqrstuvwxyz";

describe("values of credentials", () => {
  const table: readonly (readonly [value: string, kind: string | undefined])[] = [
    ["AKIAIOSFODNN7EXAMPLE", "an AWS access key"],
    ["XAKIAIOSFODNN7EXAMPLE", undefined],
    ["AKIAIOSFODNN7", undefined],
    ["-----BEGIN RSA PRIVATE KEY-----\nMII", "a private key"],
    ["-----BEGIN PRIVATE KEY-----\nMII", "a private key"],
    ["-----BEGIN PUBLIC KEY-----\nMII", undefined],
    ["-----BEGIN CERTIFICATE-----\nMII", undefined],
    [`ghp_${random}`, "a GitHub token"],
    [`glpat-${random}`, "a GitLab token"],
    [`npm_${random}`, "an npm token"],
    ["xoxb-1234567890-abc", "a Slack token"],
    ["https://hooks.slack.com/services/T0/B0/abc", "a Slack webhook"],
    [`sk_live_${random}`, "a Stripe key"],
    [`pk_live_${random}`, undefined],
    [`SG.${random}.${random}`, "a SendGrid key"],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.dBjftJeZ4CVP", "a JSON web token"],
    [`AIza${"abcdefg".repeat(5)}`, "a Google API key"],
    [`AIza${"abcdefg".repeat(6)}`, undefined],
    ["curl -sf -u admin:hunter2 http://localhost", "a user's password for curl"],
    ["curl --user 'admin:hunter2' http://localhost", "a user's password for curl"],
    ["curl -u admin:$PASSWORD http://localhost", undefined],
    ["curl http://localhost | chown -u 1000:1000", undefined],
    ["docker run -u 1000:1000 nginx", undefined],
    ["Authorization: Basic YWRtaW46YWRtaW4=", "an authorization header"],
    ["Authorization: Bearer $TOKEN", undefined],
    ["postgres://app:hunter2@db:5432/shop", "a password in a URL"],
    ["redis://:hunter2@cache", "a password in a URL"],
    ["postgres://app@db:5432/shop", undefined],
    ["postgres://app:$PASSWORD@db", undefined],
    ["postgres://app:${PASSWORD}@db", undefined],
    ["postgres://app:%s@db", undefined],
    ["https://example.com:8443/@scope/package", undefined],
    ["https://example.com/a?b=c:d@e", undefined],
    ["docker://nginx:1.27@sha256:abc", undefined],
    ["https://abc@o1.ingest.sentry.io/1", undefined],
    ["Server=db;User Id=app;Password=hunter2;", "a password in a connection string"],
    ["AccountName=x;AccountKey=abc==", "a password in a connection string"],
    ["Server=db;Password=${PASSWORD};", undefined],
    ["password=[^&]+", undefined],
    ["info", undefined],
  ];

  for (const [value, kind] of table) {
    it(JSON.stringify(value), () => {
      expect(credentialIn(value)).to.equal(kind);
    });
  }
});

describe("values that only refer to a credential", () => {
  const references = [
    "",
    " ",
    "true",
    "False",
    "0",
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3",
    "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/db",
    "$DB_PASSWORD",
    "${DB_PASSWORD}",
    '"$DB_PASSWORD"',
    "$(cat /run/secrets/db)",
    "`cat db`",
    "{{ password }}",
    "<password>",
    "/run/secrets/db-password",
    "/shop/production/db",
    "shop/production/db-main",
    "shop-api/production/RAILS_MASTER_KEY",
    "ssm:/shop/db",
    "vault:secret/db",
    "https://auth.example.com/token",
  ];
  const values = [
    "hunter2",
    "changeme",
    "42",
    "/abc",
    "a$b",
    "trueish",
    "arnold",
    "/aB+/cD==",
    "wJalrXUtn/K7MDENG/bPxRfi",
    "abc/D3f",
  ];

  for (const value of references) {
    it(`${JSON.stringify(value)} does`, () => {
      expect(isReference(value)).to.equal(true);
    });
  }

  for (const value of values) {
    it(`${JSON.stringify(value)} is one itself`, () => {
      expect(isReference(value)).to.equal(false);
    });
  }
});

describe("telling credentials", () => {
  it("takes no long time over long texts", () => {
    const texts = [
      "a.".repeat(30_000),
      "a-".repeat(30_000),
      "/a".repeat(30_000),
      " a=".repeat(20_000),
      "a/".repeat(30_000),
      "curl -u ".repeat(10_000),
    ];
    const start = performance.now();
    for (const text of texts) {
      credentialIn(text);
      isReference(text);
      isCredentialName(text);
    }
    expect(performance.now() - start).to.be.lessThan(2_000);
  });
});
