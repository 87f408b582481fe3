declare global {
  namespace App {
    interface Error {
      code?: string;
    }
    interface Locals {
      /** Cookies that the API set while this page was made; they leave with the page. */
      setCookies: string[];
    }
  }
}

export {};
