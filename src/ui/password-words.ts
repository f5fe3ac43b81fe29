/** Bounds of `newPassword` in the contract. */
export const passwordLength = { least: 15, most: 128 };

export type PasswordWords = { kind: 'empty' } | { kind: 'short' | 'enough' | 'long'; count: number };

/** What the meter says about a new password: how many characters are missing, or how many there are. */
export function passwordWords(password: string): PasswordWords {
  const { length } = password;
  if (length === 0) return { kind: 'empty' };
  if (length < passwordLength.least) return { kind: 'short', count: passwordLength.least - length };
  if (length > passwordLength.most) return { kind: 'long', count: length - passwordLength.most };
  return { kind: 'enough', count: length };
}
