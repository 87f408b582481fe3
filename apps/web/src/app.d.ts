import type { Installation } from '#lib/api/types.ts';

declare global {
  namespace App {
    interface Error {
      code?: string;
    }
    interface Locals {
      /** Cookies that the API set while this page was made; they leave with the page. */
      setCookies: string[];
      /** The regency's colours, as a style of the document. */
      accent?: string;
    }
    interface PageData {
      /** Whose forum this is, on every page. */
      installation: Installation;
    }
  }
}

export {};
