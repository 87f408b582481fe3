/** `own`: the agency $1 under its name of today and all that it took the place of; what was carried to those is its own. */
export const OWN_AGENCIES = `recursive own as (select $1::uuid as id union select s.agency from agency_successor s join own on s.successor = own.id)`;
