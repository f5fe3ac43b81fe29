import type { RecoveryConfigRow, RecoveryMessage, RecoveryRevisionRow } from '../schema-settings.ts';
import { phpDate } from './values.ts';

function wireMessage({ storeId, id: configId }: RecoveryConfigRow, message: RecoveryMessage) {
  return {
    id: message.id,
    store_id: storeId,
    cart_config_id: configId,
    active: message.active,
    email_subject: message.emailSubject,
    email_subject_multiple: message.emailSubjectMultiple,
    email_message: message.emailMessage,
    email_message_multiple: message.emailMessageMultiple,
    sms_message: message.smsMessage,
    sms_message_multiple: message.smsMessageMultiple,
    hours_delay: message.hoursDelay,
    promocode_id: message.promocodeId,
  };
}

/** A config with the revision in force. */
export function wireRecoveryConfig(config: RecoveryConfigRow, revision: RecoveryRevisionRow) {
  // The first revision of a store is older than the store.
  const updatedAt = revision.since > config.createdAt ? revision.since : config.createdAt;
  return {
    id: config.id,
    active: revision.active,
    email_subject: config.emailSubject,
    sms_subject: config.smsSubject,
    email_frequency: config.emailFrequency,
    email_hours_delay: config.emailHoursDelay,
    promocode_in_first_email: config.promocodeInFirstEmail,
    created_at: phpDate(config.createdAt),
    updated_at: phpDate(updatedAt),
    messages: { data: revision.messages.map((message) => wireMessage(config, message)) },
  };
}
