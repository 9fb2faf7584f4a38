import { nearest } from "../components/nearest";

/**
 * The known key that an unknown one most likely meant: the same word written otherwise
 * (`memory_mib`), misspelt, or cut short (`memory`).
 */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const plain = simplify(key);
  return (
    known.find((candidate) => simplify(candidate) === plain) ??
    nearest(key, known) ??
    known.find((candidate) => beginsAlike(plain, simplify(candidate)))
  );
}

function simplify(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** `log` and `logs`, `env` and `environment`, `timeout` and `timeoutSeconds`. */
function beginsAlike(key: string, candidate: string): boolean {
  if (key.length < 3 || candidate.length < 3) return false;
  return candidate.startsWith(key) || key.startsWith(candidate);
}
