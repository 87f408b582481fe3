import { Problem } from '@dialog/platform';

/** The route has not been opened to anybody. */
export class NotOpened extends Problem.forbidden('not-opened') {
  constructor() {
    super({ title: 'Nobody may use this', hint: 'This address is not open to anyone yet.' });
  }
}

/** A page of another site sent the request. */
export class CrossSite extends Problem.forbidden('cross-site') {
  constructor() {
    super({ title: 'This request comes from another site', hint: 'Send it from a page of this platform, or from a program without Origin.' });
  }
}

export class SignInNeeded extends Problem.unauthenticated('sign-in-needed') {
  constructor() {
    super({ title: 'Only a signed-in official may do this', hint: 'Sign in, then try again.' });
  }
}

/** Signed in, and not in a role that may. */
export class NotPermitted extends Problem.forbidden('not-permitted') {
  constructor(roles: string[]) {
    super({ title: 'Your role may not do this', hint: 'Ask somebody who may, or an administrator for the role.', roles });
  }
}

/** Whichever part was wrong: it is not said which. */
export class SignInRefused extends Problem.unauthenticated('sign-in-refused') {
  constructor() {
    super({ title: 'E-mail, password or code are not right', hint: 'Check all three. Each code works once; wait for the next one.' });
  }
}

export class DeviceNeeded extends Problem.unauthenticated('device-needed') {
  constructor() {
    super({ title: 'The request has no device cookie', hint: 'Send the cookie dp_device that the last answer set.' });
  }
}

/** The device's code was used on another phone, which carries on in this one's place. */
export class DeviceMoved extends Problem.unauthenticated('device-moved') {
  constructor() {
    super({ title: 'Your code is now used on another phone', hint: 'Enter your code here to carry on with this phone, or begin anew.' });
  }
}

export class CodeUnknown extends Problem.missing('code-unknown') {
  constructor() {
    super({ title: 'No phone has this code', hint: 'Check the ten characters. A code exists once something was asked or supported.' });
  }
}

export class InvitationGone extends Problem.missing('invitation-gone') {
  constructor() {
    super({ title: 'This invitation is unknown, used or out of date', hint: 'Ask for a new one.' });
  }
}

export class WrongOtp extends Problem.invalid('wrong-otp') {
  constructor() {
    super({ title: 'The six digits are not right', hint: 'Check that the phone shows the right time, then enter the digits it shows now.' });
  }
}

export class EmailTaken extends Problem.conflict('email-taken') {
  constructor() {
    super({ title: 'This e-mail address has an account', hint: 'Sign in with it, or use another address.' });
  }
}

/** Somebody must be able to give roles back. */
export class LastAdministrator extends Problem.conflict('last-administrator') {
  constructor() {
    super({ title: 'This is the last administrator', hint: 'Make somebody else an administrator first.' });
  }
}
