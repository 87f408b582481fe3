/** ISO 8601 in UTC with milliseconds. @format date-time */
export type Instant = string;
