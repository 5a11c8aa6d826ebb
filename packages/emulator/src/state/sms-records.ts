/** The kinds of numbers that send messages (facts: API appendix A). */
export const smsNumberTypes = ['local', 'mobile', 'tollfree', 'shortcode', 'alphanumeric'] as const;

/** States of such a number (facts: API appendix A). */
export const smsNumberStatuses = [
  'INVALID',
  'ACTIVE',
  'PORTING',
  'PENDING',
  'PENDING_CANCELLATION',
  'INITIATED',
] as const;

/** A number that sends and takes messages. */
export interface SmsNumberRecord {
  readonly id: string;
  readonly name?: string;
  /** As it was written: short codes and names are numbers too. */
  readonly phoneNumber: string;
  readonly type: (typeof smsNumberTypes)[number];
  readonly status: (typeof smsNumberStatuses)[number];
  /** Two letters. */
  readonly countryCode: string;
  readonly addressId?: string;
  readonly dateCreated: number;
}

/** A postal address, which some countries want for a number. */
export interface SmsAddressRecord {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** Two letters. */
  readonly countryCode: string;
}
