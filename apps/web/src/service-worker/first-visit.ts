/** What a page tells the service worker that came after it. */
export interface FirstVisit {
  /** The page's path. */
  page: string;
  /** The built files it has loaded. */
  files: string[];
}
