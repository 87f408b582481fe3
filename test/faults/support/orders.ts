/** What a test tells the keeper of its server and database to do. */
export type Order = 'kill-server' | 'kill-database' | 'freeze-database' | 'thaw-database' | 'leave-database-down' | 'let-database-up' | 'fill-disk' | 'free-disk' | 'end';

/** What the keeper tells when both run. */
export interface Started {
  url: string;
  /** A superuser's, of the server's own database. */
  adminUrl: string;
  /** Cookie of a moderator who has signed in. */
  moderator: string;
}
