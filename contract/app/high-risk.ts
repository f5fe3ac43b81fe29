import type { PaymentAttempt } from './carts.ts';
import { refusalReasonOf } from './refusal-reason.ts';

/** No two gateways say it alike, so it goes by the words. */
const risky = /alto|high|reprov|recus|negad|den(?:y|ied)|declin|reject|fraud|suspe/iu;

/**
 * Whether the newest attempt that anybody judged was taken for fraud: such a buyer is not chased. Takes the attempts oldest
 * first. Scores are not looked at: some count up to the safest, some to the riskiest.
 */
export function isHighRisk(
  attempts: readonly Pick<PaymentAttempt, 'status' | 'antifraud' | 'errorCode' | 'errorMessage'>[],
): boolean {
  const judged = attempts.findLast((attempt) => attempt.antifraud?.status || attempt.status === 'refused');
  if (!judged) return false;
  if (judged.antifraud?.status) return risky.test(judged.antifraud.status);
  return refusalReasonOf(judged.errorCode, judged.errorMessage) === 'fraud';
}
