/** What every database of the snippets has; they add what their rule is about. */
export const DATABASE = `  engine: "postgres",
  instanceClass: "db.t4g.medium",
  allocatedStorage: 20,
  username: "app",
  manageMasterUserPassword: true,
  finalSnapshotIdentifier: "main-final",`;
