/** All that is said while somebody signs in, in one language. */
export interface SignInWords {
  readonly title: (merchant: string) => string;
  readonly askNote: string;
  readonly email: string;
  readonly send: string;
  readonly badEmail: string;
  readonly sentTitle: string;
  readonly sent: string;
  readonly sentTo: (email: string) => string;
  readonly code: string;
  readonly codeHint: string;
  readonly signIn: string;
  readonly badCode: string;
  readonly wrongCode: (left: number) => string;
  readonly expired: string;
  readonly expiredNote: string;
  readonly sendNew: string;
  readonly otherAddress: string;
  readonly wait: (minutes: number) => string;
  readonly waitNote: string;
  readonly noMail: string;
  readonly noMailNote: string;
  readonly reference: (id: string) => string;
  readonly linkTitle: (merchant: string) => string;
  readonly linkNote: (email: string) => string;
  readonly signInAs: (email: string) => string;
  readonly notMe: string;
  readonly choose: string;
  readonly chooseNote: string;
  readonly role: Readonly<Record<'admin' | 'billing' | 'viewer', string>>;
  readonly unknown: string;
  readonly unknownNote: string;
  readonly failed: string;
  readonly failedNote: string;
  readonly tryAgain: string;
  readonly sandbox: string;
}
