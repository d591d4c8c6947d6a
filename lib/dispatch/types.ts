/** The way of a document as a page shows it; instants as texts of the installation's zone. */
export type DispatchView = {
  id: string;
  words: string;
  received: boolean;
  mayReceive: boolean;
  recipient: string;
  channel: string;
  digest: string;
  sentAt: string;
  receivedAt: string | null;
  receivedBy: string | null;
};
