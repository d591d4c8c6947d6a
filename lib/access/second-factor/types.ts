/**
 * A person's own second factor: none; begun (what to enter into the authenticator: `address` for the QR code, `typed` by
 * hand); in force since an instant of real time, with so many recovery codes left. `unreadable`: the installation's secret
 * was changed since, so only a recovery code still counts.
 */
export type FactorView =
  | { kind: "none" }
  | { kind: "begun"; address: string; typed: string }
  | { kind: "inForce"; since: Date; left: number; unreadable: boolean };
