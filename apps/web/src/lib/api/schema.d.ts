// Written by npm run openapi.
export interface paths {
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers: offices of the regency, bodies outside it, its leadership; former offices and former names too */
        get: operations["agencies.list"];
        put?: never;
        /** Adds an agency */
        post: operations["agencies.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mends what was wrong from the beginning, for sessions of before too */
        patch: operations["agencies.correct"];
        trace?: never;
    };
    "/api/v1/agencies/{agency}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ends it: dissolved, merged into one or split into several */
        put: operations["agencies.end"];
        post?: never;
        /** Takes the end back: it goes on */
        delete: operations["agencies.reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}/fulfilments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "Selesai": a promise or a direction is done, and how */
        post: operations["agencyDesk.fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives it another name from a day on
         * @description Sessions and answers of before keep the one of their day.
         */
        post: operations["agencies.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}/sessions/{session}/questions/{no}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers in writing a question that was carried to the agency, once; a correction names the answer in whose place it stands */
        post: operations["agencyDesk.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the agency owes: questions carried to it, promises, directions; and what citizens ask already */
        get: operations["agencyDesk.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agency}/tasks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same tasks as a table (RFC 4180, UTF-8) */
        get: operations["agencyDesk.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a table: all of it, or nothing
         * @description With `dry` it only says what it would do.
         */
        post: operations["agencies.takeTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table, under the names of today */
        get: operations["agencies.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signed in, was refused, was given or lost a role, page by page, the latest first */
        get: operations["audit.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/default-rundown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How sessions usually run */
        get: operations["defaultRundown.read"];
        /** Settles how sessions usually run, from the next announced one on */
        put: operations["defaultRundown.settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as ready */
        get: operations["health.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 200 while the process answers, whatever its database does
         * @description Start it again when it does not.
         */
        get: operations["health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 200 while people may be sent here: the database answers (a server does not start on a schema that is not its own), and it is not about to stop */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose forum this is, and how one takes part */
        get: operations["installation.read"];
        /** Settles name, colour, hours and numbers; the emblem stays */
        put: operations["installation.settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation/emblem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Shows this emblem from now on */
        put: operations["installation.showEmblem"];
        post?: never;
        /** Shows no emblem any more */
        delete: operations["installation.removeEmblem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation/emblems/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An emblem, by its SHA-256 */
        get: operations["installation.emblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who settled what, and when */
        get: operations["installation.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the authenticator app of the invited person needs */
        get: operations["invitations.look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the invited person an official, who is then signed in and told their recovery codes */
        post: operations["invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code with which this phone's own questions are found again when its cookie is gone */
        get: operations["me.me"];
        put?: never;
        post?: never;
        /** This phone begins anew; with its code, what it asked is found again */
        delete: operations["me.beginAnew"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This phone carries on as the one with the code; that one's cookie ends */
        post: operations["me.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/official": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may be */
        get: operations["account.who"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/official/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many recovery codes have not been used */
        get: operations["account.left"];
        put?: never;
        /** Ten new recovery codes, told here and nowhere else; those before end */
        post: operations["account.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/official/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in now */
        get: operations["account.list"];
        put?: never;
        post?: never;
        /** Signs out of everything, this browser included */
        delete: operations["account.endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/official/sign-ins/{signIn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs out of one */
        delete: operations["account.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officials with their roles; those without any cannot sign in, and come last */
        get: operations["people.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{official}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets a person's roles
         * @description Without any the person has no access from here on: signed out everywhere, at once.
         */
        put: operations["people.appoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that somebody could still use, without their links */
        get: operations["people.open"];
        put?: never;
        /**
         * Makes a link that serves once, within seven days
         * @description It is told here and nowhere else.
         */
        post: operations["people.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an invitation that was not used */
        delete: operations["people.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table that every route and every socket is asked by */
        get: operations["permissions.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kecamatan of the regency by name, each with its desa and kelurahan */
        get: operations["places.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/{place}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds another spelling */
        post: operations["spellings.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/{place}/aliases/{alias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes another spelling away */
        delete: operations["spellings.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The other ways people spell places */
        get: operations["spellings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which places are called so, by their names and other spellings
         * @description One alone is what a name leads to.
         */
        get: operations["spellings.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions, page by page: scheduled ones soonest first, all others newest first */
        get: operations["sessions.list"];
        put?: never;
        /** Announces a session */
        post: operations["sessions.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A session with its rundown, or what the archive tells of it */
        get: operations["sessions.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what was announced, until the session has ended
         * @description Its day cannot be moved.
         */
        patch: operations["sessions.amend"];
        trace?: never;
    };
    "/api/v1/sessions/{session}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All appeals of the session, those that wait first */
        get: operations["appeals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who chairs, who writes, how many are there; noted again, the last counts */
        put: operations["directions.attend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The radio is elsewhere for so many minutes; questions, supports and turns go on
         * @description One that is on stays as it is.
         */
        post: operations["hall.beginBreak"];
        /** Ends the break before its time */
        delete: operations["hall.endBreak"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same act on several questions: all of it, or nothing; one entry each, taken back together */
        post: operations["moderation.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/carried-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions carried in the series that still wait for their answer, the oldest first; of an ended session, its own */
        get: operations["carried.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/carried-over/{from}/{no}/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whose a carried question is */
        post: operations["carried.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/carried-over/{from}/{no}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts down the answer to a question of an earlier session, as it is said aloud in this one */
        post: operations["carried.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a decision on record, once for each id */
        post: operations["directions.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/desk/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every question in every state, as far as it changed after a stage version: how a desk holds all of them and stays up to date */
        get: operations["desk.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/directions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a direction of the chair on record, once for each id */
        post: operations["directions.direct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session in ten seconds */
        post: operations["proceedings.end"];
        /** Takes the end back, within those ten seconds */
        delete: operations["proceedings.takeBackEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the planned end off
         * @description The step that is on gets that time, and those after it begin later.
         */
        post: operations["hall.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/hall-blank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The hall screen shows whose forum it is and the time, and nothing else */
        put: operations["hall.blank"];
        post?: never;
        /** The hall screen shows the session again */
        delete: operations["hall.unblank"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/hall-network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names the hall's network, or one more of them: it has no cap, and what waits from it counts */
        put: operations["waitingSupports.nameHall"];
        post?: never;
        /** No network is the hall's any more */
        delete: operations["waitingSupports.unnameHall"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What no moderator has read yet, oldest first */
        get: operations["desk.inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts somebody's question in line, once for each id: as accepted and seen, for an official typed it */
        post: operations["intake.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/intake/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the desk added in this session, so that the same person is picked and not added twice; at most ten */
        get: operations["intake.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The journal: lines exactly as they were hashed
         * @description docs/journal.md says how to check them.
         */
        get: operations["journal.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several questions are one: the earliest stays, whoever supported several counts once */
        post: operations["queue.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This phone's own questions, and the numbers of those it supports */
        get: operations["questions.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public record of moderation: counts, and each act with its role, rule, reason and time */
        get: operations["appeals.moderation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** On every phone, in the hall and at the desk, in place of the notice before */
        post: operations["hall.show"];
        /** Takes the notice from the screens */
        delete: operations["hall.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The session goes live; pressed twice, it is live */
        post: operations["proceedings.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a session came to beside its questions: who was there, directions, decisions, answers to questions of earlier sessions */
        get: operations["directions.outcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "Hadir": whoever was passed over for the second time is in line again */
        post: operations["questions.present"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session's address, or its journal's head, as a QR code */
        get: operations["qr.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions in the order they were asked, or in that of the queue */
        get: operations["questions.list"];
        put?: never;
        /**
         * Puts a question in line
         * @description The same id from the same phone again answers the same and changes nothing.
         */
        post: operations["questions.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A question with its turns and answers */
        get: operations["questions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Public from now on, and in line; where the session takes questions after acceptance */
        post: operations["moderation.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an answer on record, once for each id; a correction is another answer */
        post: operations["desk.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The author of a hidden, declined or merged question says that this is wrong; once for each ruling */
        post: operations["appeals.appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/appeal/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another official than the one who ruled decides
         * @description Granted, the question stands as before.
         */
        post: operations["appeals.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/carry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not answered in the session: an agency will in writing, or the clerk finds out which */
        post: operations["desk.carry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not to be called; its words stay readable, with rule and reason */
        post: operations["moderation.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place and topic, where they were said wrongly */
        post: operations["moderation.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Destroys a person's words, for good; also after the end of the session
         * @description The question keeps its number, its place and what became of it.
         */
        post: operations["appeals.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To an agency, which answers in writing what is not answered in the session */
        post: operations["moderation.hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its words are told to nobody; number, rule, reason and role stay public */
        post: operations["moderation.hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stays at the desk: not called until released */
        post: operations["moderation.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it is; these labels and no others */
        post: operations["moderation.label"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The number to ring, of one question at a time */
        get: operations["desk.phone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "Tandai untuk rencana": a wish for those who plan */
        post: operations["moderation.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "Hadir", as the desk says it for whoever was passed over */
        post: operations["desk.present"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In line again */
        post: operations["moderation.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Neither hidden nor declined any more */
        post: operations["moderation.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A moderator has read it: from now on the hall screen shows its words
         * @description Also gives the topic new words.
         */
        post: operations["desk.seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other open questions much like this one */
        get: operations["similarQuestions.toQuestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A question that was united stands for itself again, with its own supporters */
        post: operations["queue.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** This phone supports the question; said twice, it counts once */
        put: operations["questions.support"];
        post?: never;
        /** This phone no longer supports the question */
        delete: operations["questions.unsupport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/unplan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No longer marked */
        post: operations["moderation.unplan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/questions/{no}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its author takes a question back, before its turn */
        post: operations["questions.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/queue/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No questions are taken; supports go on */
        post: operations["queue.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/queue/lower": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where the published order has it */
        post: operations["queue.lower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/queue/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In front of the published order, for a reason that everybody sees; behind those raised before */
        post: operations["queue.raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/queue/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Questions are taken again */
        post: operations["queue.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal as people read it */
        get: operations["journal.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open questions much like what somebody types, at most five, the most similar first
         * @description Nothing is kept of the text; it stands in the body so that no log has it.
         */
        post: operations["similarQuestions.toText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The small view, for a first page and for those without sockets */
        get: operations["proceedings.stage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the rundown
         * @description Steps that have begun stay as they are, at their numbers.
         */
        put: operations["sessions.setSteps"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/steps/{no}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a step of the rundown, which ends the one that was on */
        post: operations["proceedings.beginStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of the team, and who else could be */
        get: operations["team.view"];
        /**
         * Sets the team
         * @description Without anybody, all who have the role lead the session.
         */
        put: operations["team.choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/{no}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The turn is over; the question has had it */
        post: operations["turns.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/{no}/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "Tidak hadir": between call and start alone, and never of a question that is read out */
        post: operations["turns.missed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/{no}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the clock of whoever speaks */
        post: operations["turns.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/{no}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The phone that is called says "Ya, saya siap" or "Belum bisa sekarang" */
        post: operations["questions.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/{no}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the clock run on */
        post: operations["turns.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/{no}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person called begins to speak; the clock runs */
        post: operations["turns.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls somebody out of that order, for a reason that everybody sees */
        post: operations["turns.call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/turns/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls whoever the published order puts first; pressed twice, the same turn answers */
        post: operations["turns.next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what was pressed within the last ten seconds, by whichever moderator */
        post: operations["moderation.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/waiting-supports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Supports beyond 200 in 10 minutes of the new devices of one network */
        get: operations["waitingSupports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/waiting-supports/{network}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A network's supports are taken away */
        post: operations["waitingSupports.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/waiting-supports/{network}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A network's supports count; pressed twice, once */
        post: operations["waitingSupports.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session with this short address, while it has not ended */
        get: operations["sessions.byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in for twelve hours, with a code of the authenticator app or a recovery code; says the same whichever part was wrong */
        post: operations["signIns.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the sign-in of this browser */
        post: operations["signIns.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Acceptance: "at-once" | "after-acceptance";
        AcceptInvitationDto: {
            /** Format: email */
            email: string;
            name: string;
            /** @description Six digits from the authenticator app */
            otp: string;
            /** Format: password */
            password: string;
        };
        AccountView: {
            /**
             * Format: uuid
             * @description Of an agency’s officer.
             */
            agency?: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: components["schemas"]["OfficialRole"][];
        };
        /** @enum {string} */
        Act: "accept" | "hide" | "decline" | "restore" | "hold" | "release" | "label" | "edit" | "hand" | "plan" | "unplan" | "raise" | "lower";
        /** @description What came of what was pressed. Of what was so already, the act that made it so; without one there is nothing to take back. */
        Acted: {
            questions: components["schemas"]["Touched"][];
            /** @description By which it can be taken back. */
            seq?: number;
            undoUntil?: components["schemas"]["Instant"];
        };
        AddAgencyDto: {
            /**
             * @description The installation’s own word for it, which never changes
             * @example dinkes
             */
            code: string;
            kind: components["schemas"]["AgencyKind"];
            /** @example Dinas Kesehatan */
            name: string;
            /** @example Dinkes */
            short?: string;
            /**
             * Format: date
             * @description First day, where known
             */
            validFrom?: string;
        };
        AddSpellingDto: {
            /** @example Sumberejo */
            alias: string;
        };
        /** @enum {string} */
        AgencyKind: "agency" | "outside" | "leadership";
        AgencyList: {
            items: components["schemas"]["AgencyView"][];
        };
        AgencyName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AgencyTasks: {
            agency: {
                id: string;
                name: string;
            };
            /** @description Open questions that the desk handed to the agency, then those that name it, the most supported first. */
            asked: components["schemas"]["AskedView"][];
            at: components["schemas"]["Instant"];
            /** @description What is late first, what is done last. */
            tasks: components["schemas"]["TaskView"][];
        };
        AgencyView: {
            /**
             * @description The installation’s own word for it, which never changes.
             * @example dinkes
             */
            code: string;
            /** @description The one that ended last is last. */
            formerNames?: components["schemas"]["FormerName"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AgencyKind"];
            name: string;
            /**
             * Format: date
             * @description First day of its present name, where it had others.
             */
            namedFrom?: string;
            /** @example Dinkes */
            short?: string;
            /** @description Who took its place: one where it was merged, several where it was split. */
            successors?: string[];
            /**
             * Format: date
             * @description First day, where known.
             */
            validFrom?: string;
            /**
             * Format: date
             * @description Last day; absent: it goes on.
             */
            validTo?: string;
        };
        AmendSessionDto: {
            /**
             * @description When a question is public and in line: as it is asked, or when a moderator has accepted it. Changed, it is so for questions asked from then on
             * @default at-once
             */
            acceptance: components["schemas"]["Acceptance"];
            /**
             * @description How long a called phone may take to answer
             * @default 60
             */
            answerSeconds: number;
            /**
             * @description Open questions a phone may have
             * @default 3
             */
            openLimit: number;
            /**
             * @description How long one may speak
             * @default 180
             */
            speakingSeconds: number;
            title?: string;
            venue?: string;
        };
        /** @enum {string} */
        AnswerKind: "informed" | "feasible" | "not-feasible" | "send-proposal" | "in-phases" | "other-authority";
        /** @description An answer on record, as SQL gives it and the wire shows it. */
        AnswerView: {
            agency?: {
                id: string;
                name: string;
            };
            at: components["schemas"]["Instant"];
            /** @description The answer in whose place this one stands. */
            corrects?: number;
            /**
             * Format: date
             * @description By when, where something was promised.
             */
            due?: string;
            kind: components["schemas"]["AnswerKind"];
            level: components["schemas"]["AuthorityLevel"];
            no: number;
            /** @description The office that will do it. */
            owner?: string;
            question: number;
            text: string;
        };
        /** @description An appeal as somebody sees it who may decide. */
        AppealAtDesk: {
            /**
             * @description What the ruling made of the question.
             * @enum {string}
             */
            against: "hidden" | "declined" | "merged";
            at: components["schemas"]["Instant"];
            decision?: {
                at: components["schemas"]["Instant"];
                by: string;
                reason: string;
            };
            /** @description Seq of the entry that ruled. */
            of: number;
            /**
             * @description It is against their own ruling: somebody else decides.
             * @constant
             */
            own?: true;
            question: number;
            /** @description Why it was hidden or declined. */
            ruledFor?: string;
            /** @description Absent when it was erased. */
            sentence?: string;
            /**
             * @description `overtaken`: the ruling was taken back before somebody decided.
             * @enum {string}
             */
            state: "open" | "granted" | "upheld" | "overtaken";
            /** @description The question's, also while it is hidden. */
            text: string;
        };
        AppealDto: {
            /**
             * @description Why the ruling is wrong; everybody reads it
             * @example Saya tidak menghina siapa pun, saya menyebut nama jalan.
             */
            sentence: string;
        };
        Appealed: {
            no: number;
            /** @description Seq of the entry that ruled. */
            of: number;
        };
        AppointDto: {
            /**
             * Format: uuid
             * @description Of an agency’s officer
             */
            agency?: string;
            roles: ("administrator" | "moderator" | "clerk" | "chair" | "agency")[];
        };
        ArchivedQuestionView: {
            answeredBy?: string;
            /** @description What was answered, as a source sums it up. */
            gist?: string;
            /** @description As the source has it. */
            kecamatan?: string;
            no: number;
            /** @description Code of the kecamatan, where the names fit one place alone. */
            place?: string;
            topic: string;
            /** @description As the source has it. */
            village?: string;
        };
        AskDto: {
            /**
             * Format: uuid
             * @description Made by the phone; sent again, the first answer comes back and nothing changes
             * @example 0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21
             */
            id: string;
            /**
             * @description speak: in the hall; phone: we call; read: the moderator reads it
             * @enum {string}
             */
            mode: "speak" | "phone" | "read";
            name?: string;
            /** @description Required when mode is phone; seen by the desk alone, deleted after the session */
            phone?: string;
            /**
             * @description Kemendagri code of a kecamatan, "outside" or "unsaid"
             * @example 35.22.15
             */
            place: string;
            /** @example Kapan jembatan gantung di dusun kami diperbaiki? */
            text: string;
            /** @description The first words of the text, where none is given */
            topic?: string;
            /** @description Kemendagri code of a desa or kelurahan in it */
            village?: string;
        };
        Asked: {
            /** @description Digits that looked like a phone or identity number were masked. */
            masked: boolean;
            no: number;
            text: string;
        };
        /** @description What citizens ask already, before and in a session. */
        AskedView: {
            /** @description By the desk. */
            handed: boolean;
            no: number;
            place: components["schemas"]["PlaceCode"];
            session: {
                date: string;
                id: string;
                title: string;
            };
            supports: number;
            text: string;
            topic: string;
        };
        AssignDto: {
            /** Format: uuid */
            agency: string;
        };
        AttendanceDto: {
            /** @description Ids of the agencies that are there */
            agencies: string[];
            chair?: string;
            clerk?: string;
            present: number;
        };
        AttendanceView: {
            agencies: components["schemas"]["AgencyName"][];
            at: components["schemas"]["Instant"];
            chair?: string;
            clerk?: string;
            present: number;
        };
        /** @description Something that happened to an account. */
        AuditEntryView: {
            /** Format: uuid */
            agency?: string;
            at: components["schemas"]["Instant"];
            by?: components["schemas"]["OfficialSummary"];
            kind: components["schemas"]["AuditKind"];
            no: number;
            official?: components["schemas"]["OfficialSummary"];
            roles?: components["schemas"]["OfficialRole"][];
        };
        /** @enum {string} */
        AuditKind: "signed-in" | "sign-in-refused" | "signed-out" | "sign-in-replaced" | "sign-in-ended" | "invited" | "invitation-revoked" | "joined" | "role-given" | "role-taken" | "recovery-codes-made" | "recovery-code-used";
        AuditPage: components["schemas"]["PageOfAuditEntryView"];
        /** @enum {string} */
        AuthorityLevel: "village" | "district" | "regency" | "province" | "centre";
        BreakDto: {
            minutes: number;
        };
        BriefingView: {
            /** @description As the source names it. */
            agency?: string;
            topic?: string;
        };
        BulkDto: {
            act: components["schemas"]["Act"];
            /**
             * Format: uuid
             * @description To hand
             */
            agency?: string | null;
            items: components["schemas"]["ItemDto"][];
            /** @description To label */
            labels?: components["schemas"]["Label"][];
            /** @description To edit */
            place?: string;
            /**
             * @description To hide, decline or raise
             * @example Menyebut nama lengkap seorang warga
             */
            reason?: string;
            /** @description To hide or decline */
            rule?: components["schemas"]["Rule"];
            /** @description To edit */
            topic?: string;
            /** @description To edit */
            village?: string;
        };
        CallDto: {
            /** @description The turn you saw as the last, 0 for none */
            afterTurn: number;
            question: number;
            /**
             * @description Why the published order is not followed; everybody sees it
             * @example Datang dari jauh dan harus pulang sebelum hujan
             */
            reason: string;
        };
        CallNextDto: {
            /** @description The turn you saw as the last, 0 for none */
            afterTurn: number;
        };
        /** @description A question of an earlier session that waits for its answer. */
        CarriedView: {
            /** @description Whose it is; absent: the clerk finds out. */
            agency?: {
                id: string;
                name: string;
            };
            /**
             * Format: date
             * @description Of its session.
             */
            date: string;
            name?: string;
            no: number;
            place: components["schemas"]["PlaceCode"];
            /** Format: uuid */
            session: string;
            supports: number;
            text: string;
            topic: string;
        };
        CarryDto: {
            /**
             * Format: uuid
             * @description Who answers in writing; the clerk finds out who, where absent
             */
            agency?: string;
        };
        /** @enum {string} */
        Change: "new" | "renamed" | "changed" | "same";
        /**
         * @description When a role may: always; in a session that has no team or has them in it; for their own agency alone.
         * @enum {string}
         */
        Condition: "always" | "in-team" | "own-agency";
        CorrectAgencyDto: {
            kind: components["schemas"]["AgencyKind"];
            /** @example Dinas Kesehatan */
            name: string;
            /** @example Dinkes */
            short?: string;
            /**
             * Format: date
             * @description First day, where known
             */
            validFrom?: string;
        };
        CreateSessionDto: {
            /**
             * @description When a question is public and in line: as it is asked, or when a moderator has accepted it. Changed, it is so for questions asked from then on
             * @default at-once
             */
            acceptance: components["schemas"]["Acceptance"];
            /**
             * @description How long a called phone may take to answer
             * @default 60
             */
            answerSeconds: number;
            /**
             * Format: date
             * @example 2026-01-09
             */
            date: string;
            /**
             * @description Local time (Asia/Jakarta), within twelve hours; before `startsAt`: on the next day
             * @example 15:00
             */
            endsAt: string;
            /**
             * @description Open questions a phone may have
             * @default 3
             */
            openLimit: number;
            /**
             * @description Slug of the series
             * @default dialog-publik
             */
            series: string;
            /**
             * @description How long one may speak
             * @default 180
             */
            speakingSeconds: number;
            /**
             * @description Local time (Asia/Jakarta)
             * @example 13:00
             */
            startsAt: string;
            /** @description The rundown; absent: the usual one, fitted to the hours */
            steps?: components["schemas"]["StepDto"][];
            /** @example Siaga banjir Bengawan Solo */
            title: string;
            /** @example Pendopo Malowopati */
            venue: string;
        };
        Decided: {
            granted: boolean;
            no: number;
            /** @description Seq of the entry that ruled. */
            of: number;
        };
        DecideDto: {
            /**
             * @description Why; everybody reads it
             * @example Yang disebut nama jalan, bukan nama orang
             */
            reason: string;
            /** @description The ruling stands */
            uphold: boolean;
        };
        DecisionDto: {
            /**
             * Format: uuid
             * @description Made by the desk; sent again, nothing changes
             */
            id: string;
            text: string;
        };
        DecisionView: {
            at: components["schemas"]["Instant"];
            no: number;
            text: string;
        };
        /** @description How sessions usually run. */
        DefaultRundownView: {
            /** @description Counts the settlings; 0 while nobody has settled any. */
            no: number;
            steps: components["schemas"]["UsualStep"][];
        };
        DeskChanges: {
            items: components["schemas"]["DeskQuestion"][];
            /** @description There is more behind it; ask again from `v`. */
            more: boolean;
            /** @description The stage version up to which this tells everything. */
            v: number;
        };
        /** @description Somebody whom the desk added in this session. */
        DeskPerson: {
            asker: number;
            name?: string;
            place: string;
            /** @description Numbers of the questions taken for them, and of those their phone put since. */
            questions: number[];
        };
        /** @description A question as the desk holds it. */
        DeskQuestion: {
            /** @description false: it waits for a moderator, and only its own phone and the desk can read it. */
            accepted: boolean;
            answers: components["schemas"]["AnswerView"][];
            askedAt: components["schemas"]["Instant"];
            /** @description How many turns its asker has had: what the order looks at first. */
            askerTurns: number;
            /** @description It can be called now. */
            callable: boolean;
            carriedTo?: {
                id: string;
                name: string;
            };
            /**
             * @description At somebody's request: text and topic say so, in place of the words.
             * @constant
             */
            erased?: true;
            group: components["schemas"]["Group"];
            /** @description Who will answer in writing what is not answered in the session. */
            handedTo?: {
                id: string;
                name: string;
            };
            /** @description At the desk: not called until released. */
            held: boolean;
            labels: components["schemas"]["Label"][];
            /** @description Digits that looked like a phone or identity number were masked. */
            masked: boolean;
            /** @description Those that were united with it. */
            merged: number[];
            /** @description The question that it was united with. */
            mergedInto?: number;
            mode: components["schemas"]["Mode"];
            name?: string;
            no: number;
            /**
             * @description Passed over: `once` until another turn has ended; `away` until "hadir".
             * @enum {string}
             */
            passed?: "once" | "away";
            place: components["schemas"]["PlaceCode"];
            /** @description "Tandai untuk rencana": a wish for those who plan. */
            planned: boolean;
            /** @description Place in the line, 1 to 50, and what put it there. */
            position?: number;
            /** @description A moderator's reason to put it in front of the published order. */
            raised?: string;
            /** @description Raised by whatever the desk does to it: what an act names. */
            revision: number;
            ruling?: components["schemas"]["Ruling"];
            seen: boolean;
            state: components["schemas"]["QuestionState"];
            supports: number;
            text: string;
            topic: string;
            turns: components["schemas"]["QuestionTurn"][];
            /** @description Kemendagri code of the desa or kelurahan. */
            village?: string;
            why?: components["schemas"]["Why"];
            /** @description After the session, the first first. */
            written: components["schemas"]["WrittenAnswerView"][];
        };
        /** @description SHA-256, 64 hex characters. */
        Digest: string;
        DirectionDto: {
            /**
             * Format: uuid
             * @description To whom; one that exists on the day of the session
             */
            agency: string;
            /**
             * Format: date
             * @description By when
             */
            due?: string;
            /**
             * Format: uuid
             * @description Made by the desk; sent again, nothing changes
             */
            id: string;
            /** @description The question it is about */
            question?: number;
            text: string;
        };
        /** @description A direction of the chair (arahan). */
        DirectionView: {
            agency: components["schemas"]["AgencyName"];
            at: components["schemas"]["Instant"];
            /** @description When the agency said that it is done, and what it did. */
            done?: {
                at: components["schemas"]["Instant"];
                text: string;
            };
            /** Format: date */
            due?: string;
            no: number;
            question?: number;
            text: string;
        };
        EditDto: {
            /**
             * @description Kemendagri code of a kecamatan, "outside" or "unsaid"
             * @example 35.22.15
             */
            place?: string;
            /** @description As you saw the question */
            revision: number;
            topic?: string;
            /** @description Kemendagri code of a desa or kelurahan in it */
            village?: string;
        };
        EndAgencyDto: {
            /** Format: date */
            lastDay: string;
            /** @description Who takes its place: none, one where it is merged, several where it is split */
            successors: string[];
        };
        EraseDto: {
            /** @description Asked for by whoever wrote it or is named in it; private data; of a child; by order of a court */
            reason: components["schemas"]["ErasureReason"];
            /**
             * @description The text, with its topic and the author’s appeals; the name; or all of it, with the telephone number
             * @enum {string}
             */
            what: "text" | "name" | "all";
        };
        /** @enum {string} */
        ErasureReason: "request" | "private-data" | "child" | "court";
        /** @description Words that were destroyed, of one entry. */
        ErasureView: {
            at: components["schemas"]["Instant"];
            by: string;
            /** @description `text`, `topic`, `name` */
            fields: string[];
            question: number;
            reason: components["schemas"]["ErasureReason"];
        };
        ExtendDto: {
            /**
             * Format: date-time
             * @description In UTC: later than now and than planned, by three hours at most
             */
            endsAt: string;
        };
        Fault: {
            column: string;
            detail: string;
        };
        FormerName: {
            name: string;
            short?: string;
            /** Format: date */
            until: string;
        };
        /** @description A place as one finds it by name. */
        FoundPlace: {
            /** @description Kemendagri code. */
            code: string;
            /** @description Name of the kecamatan it lies in. */
            kecamatan?: string;
            /** @enum {string} */
            kind: "kecamatan" | "desa" | "kelurahan";
            name: string;
        };
        FoundPlaces: {
            items: components["schemas"]["FoundPlace"][];
        };
        FulfilDto: {
            /**
             * @description `ref` of the task
             * @example direction-2
             */
            commitment: string;
            /**
             * Format: uuid
             * @description Made by whoever sends it; sent again, nothing changes
             */
            id: string;
            /**
             * Format: uuid
             * @description The session in which it was promised or directed
             */
            session: string;
            /** @description What was done; everybody may read it */
            text: string;
        };
        GiveAnswerDto: {
            /**
             * Format: uuid
             * @description Who answered; one that exists on the day of the session
             */
            agency?: string;
            /** @description The answer to the same question in whose place this one stands */
            corrects?: number;
            /**
             * Format: date
             * @description By when, where something was promised
             */
            due?: string;
            /**
             * Format: uuid
             * @description Made by whoever sends it; sent again, the first answer comes back and nothing changes
             * @example 0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21
             */
            id: string;
            kind: components["schemas"]["AnswerKind"];
            /** @description Whose authority it is (kewenangan) */
            level: components["schemas"]["AuthorityLevel"];
            /** @description The office that will do it */
            owner?: string;
            /** @example Jembatan diperbaiki dua minggu lagi, setelah bahan datang. */
            text: string;
        };
        "global.Buffer": {
            buffer: {
                byteLength: number;
            };
            byteLength: number;
            byteOffset: number;
            BYTES_PER_ELEMENT: number;
            length: number;
        };
        /**
         * @description Whose voice it is, for the fair order: the hall, the radio, everyone else.
         * @enum {string}
         */
        Group: "hall" | "radio" | "remote";
        HallNetworkDto: {
            /**
             * @description An IPv4 or IPv6 address with which phones leave the hall
             * @example 203.0.113.7
             */
            address?: string;
            /** @description Number of a network whose supports wait */
            network?: number;
        };
        HandDto: {
            /**
             * Format: uuid
             * @description Who answers in writing what is not answered in the session; null: nobody yet
             */
            agency: string | null;
            /** @description As you saw the question */
            revision: number;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        /** @description What a line of a CSV file does, or why it cannot. */
        ImportedLine: {
            change: components["schemas"]["Change"];
            code: string;
            faults?: components["schemas"]["Fault"][];
            /** @description Its number in the file. */
            line: number;
            name: string;
        };
        ImportReport: {
            lines: components["schemas"]["ImportedLine"][];
            /** @description How many cannot be taken; the file is, when it is none. */
            refused: number;
        };
        /** @description Whose forum this is, and how one takes part. */
        InstallationView: {
            /** @description Invented people and sessions. */
            demo: boolean;
            /** @description Address of the regency’s emblem. */
            emblem?: string;
            /** @example 15:00 */
            endsAt: string;
            /**
             * @description Of the forum.
             * @example Dialog Publik
             */
            name: string;
            /** @description Counts the settlings; 0 while nobody has settled anything. */
            no: number;
            palette?: components["schemas"]["Palette"];
            /** Format: uri */
            publicUrl: string;
            /** @description The stations that carry it. */
            radio?: string;
            regency: components["schemas"]["RegencyView"];
            /** @description The word an SMS begins with. */
            smsKeyword?: string;
            smsNumber?: string;
            /** @example 13:00 */
            startsAt: string;
            studioPhone?: string;
            /** @description Where and when sessions usually are; Monday is 1. */
            venue: string;
            weekday: number;
            whatsapp?: string;
        };
        /**
         * Format: date-time
         * @description ISO 8601 in UTC with milliseconds.
         */
        Instant: string;
        IntakeDto: {
            /** @description Whom the desk added before; without it, somebody new */
            asker?: number;
            /**
             * @description How it reached the desk
             * @enum {string}
             */
            channel: "hall" | "radio" | "phone" | "sms" | "whatsapp" | "paper";
            /**
             * Format: uuid
             * @description Made by the phone; sent again, the first answer comes back and nothing changes
             * @example 0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21
             */
            id: string;
            name?: string;
            /** @description To find the person again, and to call back who called; seen by the desk alone, deleted after the session */
            phone?: string;
            /**
             * @description Kemendagri code of a kecamatan, "outside" or "unsaid"
             * @default unsaid
             * @example 35.22.15
             */
            place: string;
            /** @example Kapan jembatan gantung di dusun kami diperbaiki? */
            text: string;
            /** @description Kemendagri code of a desa or kelurahan in it */
            village?: string;
        };
        /** @description What the invited person sees. */
        InvitationView: {
            /**
             * @description For a QR code that an authenticator app reads.
             * @example otpauth://totp/…
             */
            otpauth: string;
            roles: components["schemas"]["OfficialRole"][];
            /** @description The same, to be typed; base32. */
            secret: string;
        };
        InviteDto: {
            /**
             * Format: uuid
             * @description Of an agency’s officer
             */
            agency?: string;
            roles: ("administrator" | "moderator" | "clerk" | "chair" | "agency")[];
            /**
             * Format: uuid
             * @description Whose team the invited person joins, where it has one
             */
            session?: string;
        };
        /** @description What the inviting person sees, once. */
        InvitedView: {
            expiresAt: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            /** Format: uri */
            link: string;
        };
        ItemDto: {
            no: number;
            /** @description As you saw the question */
            revision: number;
        };
        JoinedView: {
            official: components["schemas"]["OfficialSummary"];
            /**
             * @description Each serves once in place of the six digits; not told again.
             * @example [
             *       "ABCDE-FGHJK"
             *     ]
             */
            recoveryCodes: string[];
        };
        /** @description A line of the journal, exactly as it was hashed, with its digest. */
        JournalEntry: {
            digest: components["schemas"]["Digest"];
            /** @description Fields whose words were destroyed ("dihapus atas permintaan"). */
            erased?: string[];
            line: string;
            seq: number;
            /** @description Texts the line names by hash, while they are public. */
            words?: {
                [key: string]: {
                    salt: string;
                    text: string;
                };
            };
        };
        JournalPage: {
            entries: components["schemas"]["JournalEntry"][];
            head: components["schemas"]["Digest"];
            /** @description `since` of the page after this one. */
            next?: number;
            /** @description Seq and digest of the last entry there is. */
            seq: number;
            /** Format: uuid */
            session: string;
        };
        KecamatanView: {
            /**
             * @description Kemendagri code.
             * @example 35.22.06
             */
            code: string;
            name: string;
            villages: components["schemas"]["VillageView"][];
        };
        KeptStepDto: {
            /**
             * Format: uuid
             * @description Who briefs or answers
             */
            agency?: string;
            kind: components["schemas"]["StepKind"];
            /** Format: uri */
            link?: string;
            minutes?: number;
            /** @description Its number until now; absent: a new step */
            no?: number;
            title: string;
        };
        /**
         * @description What the desk may say that a question is.
         * @enum {string}
         */
        Label: "urgent" | "complaint" | "proposal" | "thanks" | "off-topic";
        LabelDto: {
            /** @description All that it has from now on */
            labels: components["schemas"]["Label"][];
            /** @description As you saw the question */
            revision: number;
        };
        /** @description An answer to a question of an earlier session, said aloud in this one. */
        LastAnswer: {
            answer: components["schemas"]["WrittenAnswerView"];
            from: {
                date: string;
                session: string;
            };
            no: number;
            text: string;
        };
        LastAnswerDto: {
            /**
             * Format: uuid
             * @description Who answered; absent: whose the question is
             */
            agency?: string;
            /**
             * Format: date
             * @description By when, where something was promised
             */
            due?: string;
            /**
             * Format: uuid
             * @description Made by whoever sends it; sent again, the first answer comes back and nothing changes
             * @example 0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21
             */
            id: string;
            kind: components["schemas"]["AnswerKind"];
            /** @description Whose authority it is (kewenangan) */
            level: components["schemas"]["AuthorityLevel"];
            /** @description The office that will do it */
            owner?: string;
            /** @example Jembatan diperbaiki dua minggu lagi, setelah bahan datang. */
            text: string;
        };
        LowerDto: {
            question: number;
            /** @description As you saw the question */
            revision: number;
        };
        MergeDto: {
            /** @description Two or more; the earliest stays */
            questions: number[];
            /** @description Of each, in the same order, as you saw it */
            revisions: number[];
        };
        MeView: {
            /**
             * @description With it the phone’s own questions are found again.
             * @example ABCDE-FGHJK
             */
            code: string;
        };
        Mine: {
            questions: components["schemas"]["MyQuestion"][];
            /** @description Numbers this phone supports. */
            supported: number[];
            /** @description Numbers whose support from this phone waits for the desk ("dukungan menunggu diperiksa") and does not count yet. */
            waiting: number[];
        };
        /**
         * @description How a question is put: spoken in the hall (bicara), by a call to the asker (telepon), read out by the moderator (dibacakan).
         * @enum {string}
         */
        Mode: "speak" | "phone" | "read";
        /** @description How often something was done; what is hidden or declined, by rule. */
        ModerationCount: {
            count: number;
            kind: string;
            rule?: components["schemas"]["Rule"];
        };
        ModerationRecord: {
            counts: components["schemas"]["ModerationCount"][];
            erasures: components["schemas"]["ErasureView"][];
            items: components["schemas"]["RecordItem"][];
            /** @description Cursor of the next page; absent on the last. */
            next?: string;
        };
        /** @description A question of this phone's own. */
        MyQuestion: {
            /** @description false: it waits for a moderator, and nobody else can read it yet. */
            accepted: boolean;
            /** @description Against the ruling that stands, or against being united. */
            appeal?: {
                reason?: string;
                /** @enum {string} */
                state: "open" | "upheld";
            };
            /**
             * @description At the desk: not called until released.
             * @constant
             */
            held?: true;
            id: string;
            /** @description The question that it was united with. */
            mergedInto?: number;
            mode: components["schemas"]["Mode"];
            no: number;
            /**
             * @description Passed over: `once` until another turn has ended; `away` until "hadir".
             * @enum {string}
             */
            passed?: "once" | "away";
            /** @description The last two digits of the number that will be called. */
            phoneEnding?: string;
            place: components["schemas"]["PlaceCode"];
            ruling?: components["schemas"]["Ruling"];
            state: components["schemas"]["QuestionState"];
            supports: number;
            text: string;
            topic: string;
            writtenAt?: components["schemas"]["Instant"];
        };
        NoticeDto: {
            text: string;
        };
        /** @enum {string} */
        OfficialRole: "administrator" | "moderator" | "clerk" | "chair" | "agency";
        OfficialSummary: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OpenInvitationList: {
            items: components["schemas"]["OpenInvitationView"][];
        };
        OpenInvitationView: {
            /** Format: uuid */
            agency?: string;
            /** @description Who invited; absent: the installation itself. */
            by?: string;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            roles: components["schemas"]["OfficialRole"][];
            /** Format: uuid */
            session?: string;
        };
        /** @description What a session came to, beside its questions. */
        Outcome: {
            attendance?: components["schemas"]["AttendanceView"];
            decisions: components["schemas"]["DecisionView"][];
            directions: components["schemas"]["DirectionView"][];
            lastAnswers: components["schemas"]["LastAnswer"][];
        };
        PageOfAuditEntryView: {
            items: components["schemas"]["AuditEntryView"][];
            /** @description Cursor of the next page; absent on the last. */
            next?: string;
        };
        PageOfCarriedView: {
            items: components["schemas"]["CarriedView"][];
            /** @description Cursor of the next page; absent on the last. */
            next?: string;
        };
        PageOfQuestionView: {
            items: components["schemas"]["QuestionView"][];
            /** @description Cursor of the next page; absent on the last. */
            next?: string;
        };
        /** @description What a page is coloured with, by day and by night; all "#rrggbb". */
        Palette: {
            /** @description What can be pressed; white stands on it. */
            accent: string;
            accentDark: string;
            onAccentDark: string;
            /** @description What is mine, chosen, next; `accent` stands on it. */
            tint: string;
            tintDark: string;
        };
        /** @description Who may do what. */
        PermissionsView: {
            roles: components["schemas"]["OfficialRole"][];
            /** @description By verb, which roles may, and when: always, in a session that has no team or has them in it, for their own agency alone. */
            verbs: {
                roles: components["schemas"]["Row"];
                verb: components["schemas"]["Verb"];
            }[];
        };
        PersonList: {
            items: components["schemas"]["PersonView"][];
        };
        PersonView: {
            /**
             * Format: uuid
             * @description Of an agency’s officer.
             */
            agency?: string;
            /** Format: email */
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: components["schemas"]["OfficialRole"][];
            seen?: components["schemas"]["Instant"];
        };
        /** @description A kecamatan's Kemendagri code ("35.22.06"), `outside` (luar kabupaten) or `unsaid` (tidak menyebut). */
        PlaceCode: string;
        PlaceList: {
            items: components["schemas"]["KecamatanView"][];
        };
        /** @description RFC 9457, with a stable `code`. */
        ProblemDetails: {
            code: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            hint?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        QuestionState: "open" | "spoken" | "answered" | "carried" | "withdrawn" | "hidden" | "declined" | "merged";
        /** @description A turn the question had. */
        QuestionTurn: {
            calledAt: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            no: number;
            /** @description Why the published order was not followed. */
            outOfOrder?: string;
            spokenSeconds: number;
            startedAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "called" | "speaking" | "paused" | "ended" | "missed";
        };
        /** @description A question as everybody may read it: of one that is hidden or not accepted yet the words are withheld, and empty. The desk has them. */
        QuestionView: {
            /** @description false: it waits for a moderator, and only its own phone and the desk can read it. */
            accepted: boolean;
            answers: components["schemas"]["AnswerView"][];
            askedAt: components["schemas"]["Instant"];
            carriedTo?: {
                id: string;
                name: string;
            };
            /**
             * @description At somebody's request: text and topic say so, in place of the words.
             * @constant
             */
            erased?: true;
            group: components["schemas"]["Group"];
            /** @description Who will answer in writing what is not answered in the session. */
            handedTo?: {
                id: string;
                name: string;
            };
            /** @description At the desk: not called until released. */
            held: boolean;
            labels: components["schemas"]["Label"][];
            /** @description Digits that looked like a phone or identity number were masked. */
            masked: boolean;
            /** @description Those that were united with it. */
            merged: number[];
            /** @description The question that it was united with. */
            mergedInto?: number;
            mode: components["schemas"]["Mode"];
            name?: string;
            no: number;
            /**
             * @description Passed over: `once` until another turn has ended; `away` until "hadir".
             * @enum {string}
             */
            passed?: "once" | "away";
            place: components["schemas"]["PlaceCode"];
            /** @description "Tandai untuk rencana": a wish for those who plan. */
            planned: boolean;
            /** @description Place in the line, 1 to 50, and what put it there. */
            position?: number;
            /** @description A moderator's reason to put it in front of the published order. */
            raised?: string;
            /** @description Raised by whatever the desk does to it: what an act names. */
            revision: number;
            ruling?: components["schemas"]["Ruling"];
            seen: boolean;
            state: components["schemas"]["QuestionState"];
            supports: number;
            text: string;
            topic: string;
            turns: components["schemas"]["QuestionTurn"][];
            /** @description Kemendagri code of the desa or kelurahan. */
            village?: string;
            why?: components["schemas"]["Why"];
            /** @description After the session, the first first. */
            written: components["schemas"]["WrittenAnswerView"][];
        };
        RadioView: {
            frequencyMHz?: number;
            /** @example relay */
            mode?: string;
            name: string;
        };
        RaiseDto: {
            question: number;
            /**
             * @description Why; everybody reads it
             * @example Datang dari jauh dan harus pulang sebelum hujan
             */
            reason: string;
            /** @description As you saw the question */
            revision: number;
        };
        /** @description An entry as people read it: its facts, and the words it names by hash. */
        RecordItem: {
            /** @description `moderator`, `system`, or `asker:` and its number in this session. */
            actor: string;
            at: components["schemas"]["Instant"];
            /** @description Of which words were destroyed ("dihapus atas permintaan"). */
            erased?: string[];
            facts: {
                [key: string]: unknown;
            };
            /** @description docs/journal.md lists them. */
            kind: string;
            seq: number;
            /** @description Text, name, topic, reason or owner, while they are public */
            words?: {
                [key: string]: string;
            };
        };
        RecordPage: {
            items: components["schemas"]["RecordItem"][];
            /** @description `since` of the page after this one. */
            next?: number;
        };
        RecoverDeviceDto: {
            /**
             * @description The ten characters, as typed: gaps and case do not matter
             * @example ABCDE-FGHJK
             */
            code: string;
        };
        RecoveryCodesLeft: {
            left: number;
        };
        RecoveryCodesView: {
            /**
             * @example [
             *       "ABCDE-FGHJK"
             *     ]
             */
            codes: string[];
        };
        RegencyView: {
            /**
             * @description Kemendagri code.
             * @example 35.22
             */
            code: string;
            /** @example Kabupaten Bojonegoro */
            name: string;
        };
        RenameAgencyDto: {
            /**
             * Format: date
             * @description First day of the new name, today at the latest
             */
            from: string;
            /** @example Dinas Kesehatan */
            name: string;
            /** @example Dinkes */
            short?: string;
        };
        ReplyDto: {
            /** @description true: "Ya, saya siap"; false: "Belum bisa sekarang", which counts as a no-show */
            ready: boolean;
        };
        RevisionDto: {
            /** @description As you saw the question */
            revision: number;
        };
        Row: {
            administrator?: components["schemas"]["Condition"];
            agency?: components["schemas"]["Condition"];
            chair?: components["schemas"]["Condition"];
            clerk?: components["schemas"]["Condition"];
            moderator?: components["schemas"]["Condition"];
        };
        /**
         * @description By what a question is hidden or declined.
         * @enum {string}
         */
        Rule: "hate" | "private-data" | "slander" | "advertising" | "off-topic" | "duplicate" | "not-a-question" | "other";
        RuleDto: {
            /**
             * @description Why; everybody reads it
             * @example Menyebut nama lengkap seorang warga
             */
            reason: string;
            /** @description As you saw the question */
            revision: number;
            rule: components["schemas"]["Rule"];
        };
        /** @description Why a question is hidden or declined, and by which role. */
        Ruling: {
            at: components["schemas"]["Instant"];
            by: string;
            /** @enum {string} */
            kind: "hidden" | "declined";
            reason: string;
            rule: components["schemas"]["Rule"];
        };
        RundownStep: {
            agency?: components["schemas"]["StepAgency"];
            beganAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            kind: components["schemas"]["StepKind"];
            /** Format: uri */
            link?: string;
            /** @description As planned. */
            minutes?: number;
            no: number;
            plannedAt?: components["schemas"]["Instant"];
            title: string;
        };
        SeenDto: {
            /** @description New words for the topic */
            topic?: string;
        };
        SeriesView: {
            /** @example dialog-publik */
            slug: string;
            /** @example Dialog Publik */
            title: string;
        };
        SessionPage: {
            items: components["schemas"]["SessionSummary"][];
            /** @description Cursor of the next page. */
            next?: string;
        };
        /** @enum {string} */
        SessionState: "scheduled" | "live" | "ended";
        SessionSummary: {
            /** @description Held before the platform, known from other sources. */
            archive: boolean;
            /**
             * @description The short address, until the session ends.
             * @example 0417
             */
            code?: string;
            /** Format: date */
            date: string;
            edition?: number;
            /** @description No source says the edition: it follows from those around it. */
            editionInferred?: boolean;
            endsAt?: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            /** @description The Bupati’s term, in which editions are counted. */
            period?: number;
            series: components["schemas"]["SeriesView"];
            startsAt?: components["schemas"]["Instant"];
            state: components["schemas"]["SessionState"];
            title: string;
            venue: string;
        };
        /** @description A session with all that is known of it; `archivedQuestions`, `briefings` and the like only from the archive. */
        SessionView: {
            acceptance: components["schemas"]["Acceptance"];
            answerSeconds: number;
            /** @description Held before the platform, known from other sources. */
            archive: boolean;
            archivedQuestions?: components["schemas"]["ArchivedQuestionView"][];
            attendance?: string;
            briefings?: components["schemas"]["BriefingView"][];
            chair?: string;
            /**
             * @description The short address, until the session ends.
             * @example 0417
             */
            code?: string;
            /** Format: date */
            date: string;
            edition?: number;
            /** @description No source says the edition: it follows from those around it. */
            editionInferred?: boolean;
            endedAt?: components["schemas"]["Instant"];
            endsAt?: components["schemas"]["Instant"];
            /** @description The journal’s last digest, 64 hex characters, from the end on. */
            head?: string;
            /** @description Ten characters by which a person finds the head. */
            headCode?: string;
            /** Format: uuid */
            id: string;
            moderator?: string;
            notes?: string;
            openedAt?: components["schemas"]["Instant"];
            openLimit: number;
            /** @description The Bupati’s term, in which editions are counted. */
            period?: number;
            radio: components["schemas"]["RadioView"][];
            series: components["schemas"]["SeriesView"];
            source?: string;
            /** @description Other sources. */
            sources?: string[];
            speakingSeconds: number;
            startsAt?: components["schemas"]["Instant"];
            state: components["schemas"]["SessionState"];
            steps: components["schemas"]["RundownStep"][];
            streaming: string[];
            title: string;
            venue: string;
        };
        SetStepsDto: {
            /** @description The whole rundown in its order */
            steps: components["schemas"]["KeptStepDto"][];
        };
        SettleInstallationDto: {
            /**
             * @description Absent: the platform’s own
             * @example #7a1f4b
             */
            accent?: string;
            /** @description The settling it was read from, `no` */
            after: number;
            /**
             * @description Local time (Asia/Jakarta)
             * @example 15:00
             */
            endsAt: string;
            /** @example Dialog Publik */
            forum: string;
            /** @description The stations that carry it, as one says it */
            radio?: string;
            /** @example Kabupaten Tuban */
            regencyName: string;
            /** @description The word an SMS begins with */
            smsKeyword?: string;
            smsNumber?: string;
            /**
             * @description Local time (Asia/Jakarta)
             * @example 13:00
             */
            startsAt: string;
            studioPhone?: string;
            /** @description Where sessions usually are */
            venue: string;
            /** @description On which day they usually are; Monday is 1 */
            weekday: number;
            whatsapp?: string;
        };
        SettleRundownDto: {
            /** @description The settling it was read from, `no` */
            after: number;
            steps: components["schemas"]["UsualStepDto"][];
        };
        /** @description Who settled what, and when. */
        Settling: {
            accent?: string;
            /** @description Digest of the emblem. */
            emblem?: string;
            endsAt: string;
            forum: string;
            no: number;
            radio?: string;
            regencyName: string;
            settledAt: components["schemas"]["Instant"];
            /** @description Name of the official. */
            settledBy: string;
            smsKeyword?: string;
            smsNumber?: string;
            startsAt: string;
            studioPhone?: string;
            venue: string;
            weekday: number;
            whatsapp?: string;
        };
        SettlingList: {
            /** @description The newest first. */
            items: components["schemas"]["Settling"][];
        };
        SignedInView: {
            official: components["schemas"]["OfficialSummary"];
        };
        SignInDto: {
            /** Format: email */
            email: string;
            /**
             * @description Six digits from the authenticator app, or a recovery code
             * @example ABCDE-FGHJK
             */
            otp: string;
            /** Format: password */
            password: string;
        };
        SignInList: {
            items: components["schemas"]["SignInView"][];
        };
        /** @description A browser in which an official is signed in. */
        SignInView: {
            began: components["schemas"]["Instant"];
            /**
             * @description Empty for a program.
             * @example Firefox, Linux
             */
            browser: string;
            /** @description It is the one that asks. */
            here: boolean;
            /** Format: uuid */
            id: string;
            used: components["schemas"]["Instant"];
        };
        /** @description An open question about much the same, as everybody may read it. */
        SimilarQuestion: {
            no: number;
            place: components["schemas"]["PlaceCode"];
            supports: number;
            text: string;
            topic: string;
        };
        SimilarToDto: {
            /**
             * @description As far as it is typed
             * @example Kapan jembatan gantung di dusun kami
             */
            text: string;
        };
        Spellings: {
            aliases: string[];
            place: components["schemas"]["FoundPlace"];
        };
        SpellingsList: {
            /** @description By the name of the place. */
            items: components["schemas"]["Spellings"][];
        };
        /** @description The small view as it is first fetched. */
        Staged: {
            at: components["schemas"]["Instant"];
            /** @description How many follow the session. */
            presence: number;
            view: components["schemas"]["StageView"];
        };
        /** @description A question waiting among the first twenty. */
        StageLine: {
            group: components["schemas"]["Group"];
            mode: components["schemas"]["Mode"];
            /** @description As the asker wrote it; absent: "Warga Kec. …". */
            name?: string;
            place: components["schemas"]["PlaceCode"];
            /** @description The moderator's reason to put it in front. */
            raised?: string;
            /** @description A moderator has read it: only then do the hall screen and the studio show its words. */
            seen: boolean;
            supports: number;
            /** @description At most 140 characters, the rest by HTTP. */
            text: string;
            /** @description What it is about, at most 60 characters; absent where these are the first words of its text. */
            topic?: string;
            why: components["schemas"]["Why"];
        };
        /** @description The small view that phones, hall screen and studio share; one payload for all. */
        StageView: {
            /**
             * @description The hall screen shows whose forum it is and the time alone.
             * @constant
             */
            blank?: true;
            /** @description The radio is elsewhere; over at `until` by itself. */
            break?: {
                until: components["schemas"]["Instant"];
            };
            callsUntil?: components["schemas"]["Instant"];
            /**
             * @description No questions are taken for now; supports go on.
             * @constant
             */
            closed?: true;
            endedAt?: components["schemas"]["Instant"];
            endingAt?: components["schemas"]["Instant"];
            head?: components["schemas"]["Digest"];
            /** @description The number of the last turn that was called, 0 for none: what `next` names as the one it comes after. */
            lastTurn: number;
            /** @description Those of the first twenty, by number; one that falls behind them stays up to the thirtieth place. */
            lines: {
                [key: string]: components["schemas"]["StageLine"];
            };
            /** @description What the desk says on all screens. */
            notice?: {
                since: components["schemas"]["Instant"];
                text: string;
            };
            openedAt?: components["schemas"]["Instant"];
            /** @description Numbers of the first fifty in order. */
            order: number[];
            /** @description Mean seconds from one call to the next in this session, the speaking time at first. */
            pace: number;
            plannedEnd?: components["schemas"]["Instant"];
            /** @description The journal's head: the seq of its last entry. */
            seq: number;
            state: components["schemas"]["SessionState"];
            step?: components["schemas"]["StepView"];
            totals: {
                answers: number;
                asked: number;
                open: number;
                turns: number;
            };
            turn?: components["schemas"]["TurnView"];
            /** @description The stage version at which this view last changed. */
            v: number;
        };
        StepAgency: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        StepDto: {
            /**
             * Format: uuid
             * @description Who briefs or answers
             */
            agency?: string;
            kind: components["schemas"]["StepKind"];
            /** Format: uri */
            link?: string;
            minutes?: number;
            title: string;
        };
        /** @enum {string} */
        StepKind: "opening" | "last-answers" | "briefing" | "dialogue" | "answers" | "directions" | "other";
        /** @description The step of the rundown that is on. */
        StepView: {
            agency?: string;
            no: number;
            since: components["schemas"]["Instant"];
            title: string;
        };
        Supported: {
            no: number;
            supports: number;
            /**
             * @description It does not count yet: too many new phones of one network pressed, and the desk looks at it.
             * @constant
             */
            waiting?: true;
        };
        TakenIn: {
            /** @description The person's number in this session, by which the next question is theirs, too. */
            asker: number;
            /** @description Digits that looked like a phone or identity number were masked. */
            masked: boolean;
            no: number;
            /** @description Ten characters with which the person finds the questions on a phone. Told once, to somebody new; sent again before it was used, a new one takes its place. */
            receipt?: string;
            text: string;
        };
        /** @description Something an agency owes: an answer in writing to a carried question, a promise of its own, a direction of the chair. */
        TaskView: {
            /** @description Whole days since then, until today or the day it was done. */
            days: number;
            /** @description When it was done, by what the agency says, and what it did; of an answer, its words. */
            done?: {
                on: string;
                text: string;
            };
            /**
             * Format: date
             * @description By when.
             */
            due?: string;
            /** @enum {string} */
            kind: "answer" | "promise" | "direction";
            /** @description Not done by the end of that day, or done after it. */
            late: boolean;
            /** @description The question it is about. */
            question?: number;
            /** @description Of a promise or direction: what to name when it is done; of an answer, once there is one: that answer. */
            ref?: string;
            /** @description In which it was carried, promised or directed. */
            session: {
                date: string;
                id: string;
                title: string;
            };
            /**
             * Format: date
             * @description Since when.
             */
            since: string;
            /** @description The question's words, or what was promised or directed. */
            text: string;
        };
        TeamDto: {
            officials: string[];
        };
        TeamView: {
            items: {
                /** @description Is of the team. */
                chosen: boolean;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        /** @description What came of an act for a question: the next act names this revision. */
        Touched: {
            no: number;
            revision: number;
        };
        /** @description Who is on the floor. */
        TurnView: {
            answerBy: components["schemas"]["Instant"];
            calledAt: components["schemas"]["Instant"];
            endsAt?: components["schemas"]["Instant"];
            group: components["schemas"]["Group"];
            /** @description While paused: milliseconds left (negative: over time). */
            left?: number;
            /** @description Seconds this turn may last. */
            limit: number;
            mode: components["schemas"]["Mode"];
            name?: string;
            no: number;
            /** @description Why the published order was not followed. */
            outOfOrder?: string;
            place: components["schemas"]["PlaceCode"];
            question: number;
            /** @description The called phone said "Ya, saya siap". */
            ready?: boolean;
            seen: boolean;
            /** @enum {string} */
            state: "called" | "speaking" | "paused" | "ended" | "missed";
            text: string;
            topic: string;
        };
        UndoDto: {
            /** @description With which the act was answered */
            seq: number;
        };
        UntilDto: {
            /**
             * Format: date-time
             * @description The `at` with which you saw them: what came later goes on waiting
             */
            until: string;
        };
        /** @description A step as it usually is. */
        UsualStep: {
            kind: components["schemas"]["StepKind"];
            minutes: number;
            title: string;
        };
        UsualStepDto: {
            kind: components["schemas"]["StepKind"];
            /** @description The first `dialogue` gets the time that the rest leaves */
            minutes: number;
            title: string;
        };
        /** @enum {string} */
        Verb: "account.keep" | "people.manage" | "audit.read" | "installation.settle" | "sessions.announce" | "sessions.amend" | "team.choose" | "desk.follow" | "desk.phone" | "floor.lead" | "questions.take" | "questions.moderate" | "appeals.decide" | "words.erase" | "supports.decide" | "answers.record" | "directions.record" | "carried.settle" | "agency.answer";
        VillageView: {
            /**
             * @description Kemendagri code.
             * @example 35.22.06.2001
             */
            code: string;
            /** @enum {string} */
            kind: "desa" | "kelurahan";
            name: string;
        };
        WaitingNetwork: {
            /** @description "Jaringan 1": its number in this session. Its address is told to nobody. */
            no: number;
            /** @description For which questions, the most supported first, at most ten. */
            questions: {
                no: number;
                supports: number;
            }[];
            supports: number;
            /** @description This request comes from it. */
            yours: boolean;
        };
        /** @description What the desk sees of supports that wait. */
        WaitingSupports: {
            at: components["schemas"]["Instant"];
            /** @description How many networks are named as the hall's, and whether this request comes from one. */
            hall: {
                networks: number;
                yours: boolean;
            };
            /** @description The twenty networks with the most of them, by number: none moves under the hand. */
            items: components["schemas"]["WaitingNetwork"][];
            networks: number;
            /** @description How many wait, and of how many networks. */
            supports: number;
        };
        /**
         * @description What put a question before the one that follows it; `raised`: a moderator did, for a reason; `-never`: not heard at all in this session.
         * @enum {string}
         */
        Why: "raised" | "turns" | "group" | "group-never" | "place" | "place-never" | "supports" | "earlier" | "only";
        WriteAnswerDto: {
            /**
             * Format: uuid
             * @description The answer in writing in whose place this one stands
             */
            corrects?: string;
            /**
             * Format: date
             * @description By when, where something was promised
             */
            due?: string;
            /**
             * Format: uuid
             * @description Made by whoever sends it; sent again, the first answer comes back and nothing changes
             * @example 0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21
             */
            id: string;
            kind: components["schemas"]["AnswerKind"];
            /** @description Whose authority it is (kewenangan) */
            level: components["schemas"]["AuthorityLevel"];
            /** @description The office that will do it */
            owner?: string;
            /** @example Jembatan diperbaiki dua minggu lagi, setelah bahan datang. */
            text: string;
        };
        /** @description An answer in writing, after the session of its question. */
        WrittenAnswerView: {
            agency?: {
                id: string;
                name: string;
            };
            at: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The answer in whose place this one stands.
             */
            corrects?: string;
            /**
             * Format: date
             * @description By when, where something was promised.
             */
            due?: string;
            /** @description The later session in which it was said aloud. */
            givenIn?: {
                date: string;
                session: string;
            };
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AnswerKind"];
            level: components["schemas"]["AuthorityLevel"];
            /** @description The office that will do it. */
            owner?: string;
            text: string;
        };
    };
    responses: {
        /** @description Problem: accent-too-pale, invalid-input */
        "accent-too-pale.invalid-input": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "accent-too-pale" | "invalid-input";
                };
            };
        };
        /** @description Problem: agencies-refused, csv-unreadable, invalid-input */
        "agencies-refused.csv-unreadable.invalid-input": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "agencies-refused" | "csv-unreadable" | "invalid-input";
                };
            };
        };
        /** @description Problem: agency-code-taken */
        "agency-code-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "agency-code-taken";
                };
            };
        };
        /** @description Problem: already-carried, floor-closed, not-spoken-yet, question-moved */
        "already-carried.floor-closed.not-spoken-yet.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "already-carried" | "floor-closed" | "not-spoken-yet" | "question-moved";
                };
            };
        };
        /** @description Problem: answer-corrected, answered-in-writing, not-owed */
        "answer-corrected.answered-in-writing.not-owed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "answer-corrected" | "answered-in-writing" | "not-owed";
                };
            };
        };
        /** @description Problem: appealed-already, appeals-over, question-moved */
        "appealed-already.appeals-over.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "appealed-already" | "appeals-over" | "question-moved";
                };
            };
        };
        /** @description Problem: appeals-over, question-moved */
        "appeals-over.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "appeals-over" | "question-moved";
                };
            };
        };
        /** @description Problem: code-unknown */
        "code-unknown": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "code-unknown";
                };
            };
        };
        /** @description Problem: cross-site */
        "cross-site": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "cross-site";
                };
            };
        };
        /** @description Problem: cross-site, not-permitted */
        "cross-site.not-permitted": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "cross-site" | "not-permitted";
                };
            };
        };
        /** @description Problem: cross-site, not-permitted, not-your-own-ruling */
        "cross-site.not-permitted.not-your-own-ruling": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "cross-site" | "not-permitted" | "not-your-own-ruling";
                };
            };
        };
        /** @description Problem: cross-site, not-yours */
        "cross-site.not-yours": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "cross-site" | "not-yours";
                };
            };
        };
        /** @description Problem: device-moved, device-needed */
        "device-moved.device-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "device-moved" | "device-needed";
                };
            };
        };
        /** @description Problem: email-taken */
        "email-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "email-taken";
                };
            };
        };
        /** @description Problem: floor-busy */
        "floor-busy": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-busy";
                };
            };
        };
        /** @description Problem: floor-closed */
        "floor-closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed";
                };
            };
        };
        /** @description Problem: floor-closed, floor-moved, not-callable, somebody-called */
        "floor-closed.floor-moved.not-callable.somebody-called": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "floor-moved" | "not-callable" | "somebody-called";
                };
            };
        };
        /** @description Problem: floor-closed, floor-moved, queue-empty, somebody-called */
        "floor-closed.floor-moved.queue-empty.somebody-called": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "floor-moved" | "queue-empty" | "somebody-called";
                };
            };
        };
        /** @description Problem: floor-closed, not-owed */
        "floor-closed.not-owed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "not-owed";
                };
            };
        };
        /** @description Problem: floor-closed, not-spoken-yet, question-moved */
        "floor-closed.not-spoken-yet.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "not-spoken-yet" | "question-moved";
                };
            };
        };
        /** @description Problem: floor-closed, not-to-be-merged, question-changed */
        "floor-closed.not-to-be-merged.question-changed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "not-to-be-merged" | "question-changed";
                };
            };
        };
        /** @description Problem: floor-closed, question-changed, question-moved */
        "floor-closed.question-changed.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "question-changed" | "question-moved";
                };
            };
        };
        /** @description Problem: floor-closed, question-changed, question-moved, too-late-to-undo */
        "floor-closed.question-changed.question-moved.too-late-to-undo": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "question-changed" | "question-moved" | "too-late-to-undo";
                };
            };
        };
        /** @description Problem: floor-closed, question-moved */
        "floor-closed.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "question-moved";
                };
            };
        };
        /** @description Problem: floor-closed, queue-closed */
        "floor-closed.queue-closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "queue-closed";
                };
            };
        };
        /** @description Problem: floor-closed, read-out, turn-moved */
        "floor-closed.read-out.turn-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "read-out" | "turn-moved";
                };
            };
        };
        /** @description Problem: floor-closed, too-many-open */
        "floor-closed.too-many-open": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "too-many-open";
                };
            };
        };
        /** @description Problem: floor-closed, turn-moved */
        "floor-closed.turn-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "floor-closed" | "turn-moved";
                };
            };
        };
        /** @description Problem: installation-moved */
        "installation-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "installation-moved";
                };
            };
        };
        /** @description Problem: invalid-input */
        "invalid-input": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invalid-input";
                };
            };
        };
        /** @description Problem: invalid-input, picture-refused */
        "invalid-input.picture-refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invalid-input" | "picture-refused";
                };
            };
        };
        /** @description Problem: invalid-input, unknown-agency */
        "invalid-input.unknown-agency": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invalid-input" | "unknown-agency";
                };
            };
        };
        /** @description Problem: invalid-input, unknown-agency, unknown-place */
        "invalid-input.unknown-agency.unknown-place": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invalid-input" | "unknown-agency" | "unknown-place";
                };
            };
        };
        /** @description Problem: invalid-input, unknown-place */
        "invalid-input.unknown-place": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invalid-input" | "unknown-place";
                };
            };
        };
        /** @description Problem: invalid-input, wrong-otp */
        "invalid-input.wrong-otp": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invalid-input" | "wrong-otp";
                };
            };
        };
        /** @description Problem: invitation-gone, not-found */
        "invitation-gone.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "invitation-gone" | "not-found";
                };
            };
        };
        /** @description Problem: last-administrator */
        "last-administrator": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "last-administrator";
                };
            };
        };
        /** @description Problem: no-code-free */
        "no-code-free": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-code-free";
                };
            };
        };
        /** @description Problem: no-such-act, no-such-question, not-found */
        "no-such-act.no-such-question.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-act" | "no-such-question" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-agency, not-found */
        "no-such-agency.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-agency" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-answer, not-found */
        "no-such-answer.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-answer" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-appeal, no-such-question, not-found */
        "no-such-appeal.no-such-question.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-appeal" | "no-such-question" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-commitment, not-found */
        "no-such-commitment.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-commitment" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-network, not-found */
        "no-such-network.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-network" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-person, not-found */
        "no-such-person.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-person" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-place, not-found */
        "no-such-place.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-place" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-question, not-found */
        "no-such-question.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-question" | "not-found";
                };
            };
        };
        /** @description Problem: no-such-turn, not-found */
        "no-such-turn.not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "no-such-turn" | "not-found";
                };
            };
        };
        /** @description Problem: not-ending */
        "not-ending": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "not-ending";
                };
            };
        };
        /** @description Problem: not-found */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "not-found";
                };
            };
        };
        /** @description Problem: not-found, session-unknown */
        "not-found.session-unknown": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "not-found" | "session-unknown";
                };
            };
        };
        /** @description Problem: not-found, step-unknown */
        "not-found.step-unknown": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "not-found" | "step-unknown";
                };
            };
        };
        /** @description Problem: not-owed */
        "not-owed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "not-owed";
                };
            };
        };
        /** @description Problem: not-permitted */
        "not-permitted": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "not-permitted";
                };
            };
        };
        /** @description Any other problem: the request is malformed or too large, or the server is at fault */
        other: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Problem: own-question, question-moved */
        "own-question.question-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "own-question" | "question-moved";
                };
            };
        };
        /** @description Problem: rundown-moved */
        "rundown-moved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "rundown-moved";
                };
            };
        };
        /** @description Problem: session-moved-on */
        "session-moved-on": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "session-moved-on";
                };
            };
        };
        /** @description Problem: session-moved-on, step-began */
        "session-moved-on.step-began": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "session-moved-on" | "step-began";
                };
            };
        };
        /** @description Problem: sign-in-needed */
        "sign-in-needed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "sign-in-needed";
                };
            };
        };
        /** @description Problem: sign-in-refused */
        "sign-in-refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "sign-in-refused";
                };
            };
        };
        /** @description Problem: spelling-taken */
        "spelling-taken": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "spelling-taken";
                };
            };
        };
        /** @description Problem: too-many-requests */
        "too-many-requests": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "too-many-requests";
                };
            };
        };
        /** @description Problem: unavailable */
        unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {unknown} */
                    code?: "unavailable";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "agencies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyList"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "agencies.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAgencyDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            409: components["responses"]["agency-code-taken"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencies.correct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectAgencyDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-agency.not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencies.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAgencyDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-agency.not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencies.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-agency.not-found"];
            default: components["responses"]["other"];
        };
    };
    "agencyDesk.fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-commitment.not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencies.rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameAgencyDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-agency.not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencyDesk.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAnswerDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-answer.not-found"];
            409: components["responses"]["answer-corrected.answered-in-writing.not-owed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencyDesk.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyTasks"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "agencyDesk.table": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "agencies.takeTable": {
        parameters: {
            query?: {
                /** @description Only say what it would do */
                dry?: "true" | "false";
                /** @description From when on names that differ are new ones; absent: today */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            422: components["responses"]["agencies-refused.csv-unreadable.invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "agencies.table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["other"];
        };
    };
    "audit.read": {
        parameters: {
            query?: {
                /** @description From the page before; opaque */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "defaultRundown.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultRundownView"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "defaultRundown.settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleRundownDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultRundownView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            409: components["responses"]["rundown-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "health.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: components["responses"]["unavailable"];
            default: components["responses"]["other"];
        };
    };
    "health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: components["responses"]["unavailable"];
            default: components["responses"]["other"];
        };
    };
    "installation.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationView"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "installation.settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleInstallationDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            409: components["responses"]["installation-moved"];
            422: components["responses"]["accent-too-pale.invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "installation.showEmblem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            409: components["responses"]["installation-moved"];
            422: components["responses"]["invalid-input.picture-refused"];
            default: components["responses"]["other"];
        };
    };
    "installation.removeEmblem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            409: components["responses"]["installation-moved"];
            default: components["responses"]["other"];
        };
    };
    "installation.emblem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "installation.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingList"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "invitations.look": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            404: components["responses"]["invitation-gone.not-found"];
            429: components["responses"]["too-many-requests"];
            default: components["responses"]["other"];
        };
    };
    "invitations.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedView"];
                };
            };
            403: components["responses"]["cross-site"];
            404: components["responses"]["invitation-gone.not-found"];
            409: components["responses"]["email-taken"];
            422: components["responses"]["invalid-input.wrong-otp"];
            429: components["responses"]["too-many-requests"];
            default: components["responses"]["other"];
        };
    };
    "me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            default: components["responses"]["other"];
        };
    };
    "me.beginAnew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            default: components["responses"]["other"];
        };
    };
    "me.recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverDeviceDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            404: components["responses"]["code-unknown"];
            422: components["responses"]["invalid-input"];
            429: components["responses"]["too-many-requests"];
            default: components["responses"]["other"];
        };
    };
    "account.who": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "account.left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesLeft"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "account.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "account.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInList"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "account.endAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "account.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                signIn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "people.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "people.appoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                official: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["last-administrator"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "people.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitationList"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            default: components["responses"]["other"];
        };
    };
    "people.invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "people.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "permissions.table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsView"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "places.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceList"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "spellings.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSpellingDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpellingsList"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-place.not-found"];
            409: components["responses"]["spelling-taken"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "spellings.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alias: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpellingsList"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "spellings.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpellingsList"];
                };
            };
            default: components["responses"]["other"];
        };
    };
    "spellings.find": {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPlaces"];
                };
            };
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                /** @description From the page before; opaque */
                cursor?: string;
                limit?: number;
                /** @description Scheduled sessions come soonest first, all others newest first */
                state?: components["schemas"]["SessionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "sessions.announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            422: components["responses"]["invalid-input"];
            503: components["responses"]["no-code-free"];
            default: components["responses"]["other"];
        };
    };
    "sessions.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            404: components["responses"]["not-found.session-unknown"];
            default: components["responses"]["other"];
        };
    };
    "sessions.amend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendSessionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found.session-unknown"];
            409: components["responses"]["session-moved-on"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "appeals.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppealAtDesk"][];
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "directions.attend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "hall.beginBreak": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        until: components["schemas"]["Instant"];
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "hall.endBreak": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "moderation.bulk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input.unknown-agency.unknown-place"];
            default: components["responses"]["other"];
        };
    };
    "carried.list": {
        parameters: {
            query?: {
                /** @description From the page before; opaque */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCarriedView"];
                };
            };
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "carried.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                from: string;
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-owed"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "carried.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                from: string;
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LastAnswerDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed.not-owed"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "directions.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "desk.changes": {
        parameters: {
            query?: {
                /** @description The version that the answer before named; 0 for all */
                since?: number;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskChanges"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "directions.direct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectionDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "proceedings.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endingAt: components["schemas"]["Instant"];
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "proceedings.takeBackEnd": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-ending"];
            default: components["responses"]["other"];
        };
    };
    "hall.extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endsAt: components["schemas"]["Instant"];
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "hall.blank": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "hall.unblank": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "waitingSupports.nameHall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HallNetworkDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        networks: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-network.not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "waitingSupports.unnameHall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "desk.inbox": {
        parameters: {
            query?: {
                /** @description From the page before; opaque */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfQuestionView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "intake.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenIn"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-person.not-found"];
            409: components["responses"]["floor-closed.queue-closed"];
            422: components["responses"]["invalid-input.unknown-place"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "intake.people": {
        parameters: {
            query?: {
                /** @description Part of a name, or the last digits of a telephone number; without it, who was added last */
                q?: string;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeskPerson"][];
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "journal.read": {
        parameters: {
            query?: {
                limit?: number;
                /** @description The seq after which to begin */
                since?: number;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPage"];
                };
            };
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "queue.merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.not-to-be-merged.question-changed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "questions.mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mine"];
                };
            };
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "appeals.moderation": {
        parameters: {
            query?: {
                /** @description From the page before; opaque */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationRecord"];
                };
            };
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "hall.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "hall.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "proceedings.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "directions.outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "questions.present": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        present: true;
                    };
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "qr.read": {
        parameters: {
            query?: {
                /** @description join: the short address; head: the ended journal’s last digest, all 256 bits */
                of?: "join" | "head";
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "questions.list": {
        parameters: {
            query?: {
                /** @description From the page before; opaque */
                cursor?: string;
                limit?: number;
                sort?: "queue" | "asked";
                state?: "open" | "spoken" | "answered" | "carried" | "withdrawn" | "hidden" | "declined" | "merged";
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfQuestionView"];
                };
            };
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "questions.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed.too-many-open"];
            422: components["responses"]["invalid-input.unknown-place"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "questions.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            404: components["responses"]["no-such-question.not-found"];
            default: components["responses"]["other"];
        };
    };
    "moderation.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "desk.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveAnswerDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.not-spoken-yet.question-moved"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "appeals.appeal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appealed"];
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site.not-yours"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["appealed-already.appeals-over.question-moved"];
            422: components["responses"]["invalid-input"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "appeals.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted.not-your-own-ruling"];
            404: components["responses"]["no-such-appeal.no-such-question.not-found"];
            409: components["responses"]["appeals-over.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "desk.carry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["already-carried.floor-closed.not-spoken-yet.question-moved"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "moderation.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "moderation.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input.unknown-place"];
            default: components["responses"]["other"];
        };
    };
    "appeals.erase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "moderation.hand": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input.unknown-agency"];
            default: components["responses"]["other"];
        };
    };
    "moderation.hide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "moderation.hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "moderation.label": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "desk.phone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phone: string;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            default: components["responses"]["other"];
        };
    };
    "moderation.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "desk.present": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "moderation.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "moderation.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "desk.seen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                        topic: string;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "similarQuestions.toQuestion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SimilarQuestion"][];
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            default: components["responses"]["other"];
        };
    };
    "queue.split": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "questions.support": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supported"];
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["own-question.question-moved"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "questions.unsupport": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supported"];
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["own-question.question-moved"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "moderation.unplan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "questions.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site.not-yours"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-moved"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "queue.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "queue.lower": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LowerDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "queue.raise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "queue.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "journal.record": {
        parameters: {
            query?: {
                limit?: number;
                /** @description The seq after which to begin */
                since?: number;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "similarQuestions.toText": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarToDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SimilarQuestion"][];
                    };
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site"];
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            429: components["responses"]["too-many-requests"];
            default: components["responses"]["other"];
        };
    };
    "proceedings.stage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staged"];
                };
            };
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "sessions.setSteps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStepsDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found.session-unknown"];
            409: components["responses"]["session-moved-on.step-began"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "proceedings.beginStep": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found.step-unknown"];
            409: components["responses"]["floor-closed"];
            default: components["responses"]["other"];
        };
    };
    "team.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "team.choose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "turns.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-turn.not-found"];
            409: components["responses"]["floor-closed.turn-moved"];
            default: components["responses"]["other"];
        };
    };
    "turns.missed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-turn.not-found"];
            409: components["responses"]["floor-closed.read-out.turn-moved"];
            default: components["responses"]["other"];
        };
    };
    "turns.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-turn.not-found"];
            409: components["responses"]["floor-closed.turn-moved"];
            default: components["responses"]["other"];
        };
    };
    "questions.reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        turn: number;
                    };
                };
            };
            401: components["responses"]["device-moved.device-needed"];
            403: components["responses"]["cross-site.not-yours"];
            404: components["responses"]["no-such-turn.not-found"];
            409: components["responses"]["floor-closed.read-out.turn-moved"];
            422: components["responses"]["invalid-input"];
            429: components["responses"]["too-many-requests"];
            503: components["responses"]["floor-busy"];
            default: components["responses"]["other"];
        };
    };
    "turns.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-turn.not-found"];
            409: components["responses"]["floor-closed.turn-moved"];
            default: components["responses"]["other"];
        };
    };
    "turns.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                no: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-turn.not-found"];
            409: components["responses"]["floor-closed.turn-moved"];
            default: components["responses"]["other"];
        };
    };
    "turns.call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-question.not-found"];
            409: components["responses"]["floor-closed.floor-moved.not-callable.somebody-called"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "turns.next": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallNextDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["not-found"];
            409: components["responses"]["floor-closed.floor-moved.queue-empty.somebody-called"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "moderation.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-act.no-such-question.not-found"];
            409: components["responses"]["floor-closed.question-changed.question-moved.too-late-to-undo"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "waitingSupports.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingSupports"];
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["not-permitted"];
            404: components["responses"]["not-found"];
            default: components["responses"]["other"];
        };
    };
    "waitingSupports.drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                network: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UntilDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        supports: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-network.not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "waitingSupports.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                network: number;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UntilDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        supports: number;
                    };
                };
            };
            401: components["responses"]["sign-in-needed"];
            403: components["responses"]["cross-site.not-permitted"];
            404: components["responses"]["no-such-network.not-found"];
            409: components["responses"]["floor-closed"];
            422: components["responses"]["invalid-input"];
            default: components["responses"]["other"];
        };
    };
    "sessions.byCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            404: components["responses"]["not-found.session-unknown"];
            default: components["responses"]["other"];
        };
    };
    "signIns.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            401: components["responses"]["sign-in-refused"];
            403: components["responses"]["cross-site"];
            422: components["responses"]["invalid-input"];
            429: components["responses"]["too-many-requests"];
            default: components["responses"]["other"];
        };
    };
    "signIns.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["cross-site"];
            default: components["responses"]["other"];
        };
    };
}
