/** Values that are credentials whatever they are called, and those that never are. */

const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ["a private key", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/],
  ["a GitHub token", /\b(?:gh[opsru]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/],
  ["a GitLab token", /\bglpat-[\w-]{20,}/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/],
  ["a Slack token", /\bxox[abeprs]-[\w-]{10,}/],
  ["a Slack webhook", /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/],
  ["a Stripe key", /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/],
  ["a SendGrid key", /\bSG\.[\w-]{16,}\.[\w-]{16,}/],
  ["a JSON web token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/],
  ["a Google API key", /\bAIza[\w-]{35}(?![\w-])/],
  ["an authorization header", /authorization:\s*(?:basic|bearer)\s+(?![$"'`{<])[\w.~+/=-]{8,}/i],
  [
    "a password in a URL",
    /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@?#]*:(?![$%{<*])[^\s/@?#]+@(?!sha256:)/i,
  ],
  [
    "a user's password for curl",
    /\s(?:-u|--user)(?<=\bcurl\b[^;|&]{0,300})[\s=]*["']?[\w.@+-]+:(?![$%{<*`"'])[^\s"':]/,
  ],
  [
    "a password in a connection string",
    /(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*(?![${<*[(\\])[^\s;]+/i,
  ],
];

/** What kind of credential is in a value; undefined where there is none to be seen. */
export function credentialIn(value: string): string | undefined {
  return SHAPES.find(([, shape]) => shape.test(value))?.[0];
}

/** The name of something, or nothing, where a credential would stand. */
const REFERENCES: readonly RegExp[] = [
  /^$/,
  /^(?:true|false|yes|no|on|off|null|none|0|1)$/i,
  /^arn:[\w-]+:/,
  // A variable, a command or a template that something else fills in.
  /^[$`]/,
  /^\{\{.*\}\}$/,
  /^<[^>]*>$/,
  // The address of a file, of a page or of a secret in a vault.
  /^(?:https?|file|s3|ssm|aws-?ssm|secretsmanager|aws-?sm|vault|op|gcp-?sm|kms):/i,
  // The path of a file or of a parameter.
  /^\/(?:[a-z][\w.-]*\/)+[a-z][\w.-]*$/i,
  // The name of a secret, shop/production/DB_PASSWORD: parts in one case each, unlike Base64.
  /^(?:[a-z]+(?:[-_.][a-z]+)*\/)+(?:[a-z]+(?:[-_.][a-z]+)*|[A-Z]+(?:_[A-Z]+)*)$/,
];

/** Whether a value can't be a credential itself. */
export function isReference(value: string): boolean {
  const plain = value.trim().replace(/^(["'])(.*)\1$/, "$2");
  return REFERENCES.some((each) => each.test(plain));
}
