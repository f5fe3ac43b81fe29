import type { Session } from '#contract/app/session.ts';
import { DemoSignIn } from './demo-sign-in.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';

type SignInChoicesProps = { mode: Session['mode']; onSignedIn?: (() => void) | undefined };

/** The ways in that this installation offers. */
export function SignInChoices({ mode, onSignedIn }: SignInChoicesProps) {
  return mode === 'demo' ? (
    <DemoSignIn onSignedIn={onSignedIn} />
  ) : (
    <PasswordSignIn onSignedIn={onSignedIn} />
  );
}
