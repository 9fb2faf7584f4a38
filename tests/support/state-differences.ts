/** Where the embedded engine's state must differ from the real engine's, each with its reason. */
export interface ExpectedDifference {
  /** The path of the field in the resource. */
  readonly path: RegExp;
  /** Only of these types. @defaultValue all */
  readonly type?: RegExp;
  readonly reason: string;
}

export const expectedDifferences: readonly ExpectedDifference[] = [
  { path: /^(created|modified)$/, reason: "the moment of the run" },
  {
    path: /^(sourcePosition|stackTrace)\b/,
    reason: "where the program was compiled to, which differs with the way it is loaded",
  },
];
