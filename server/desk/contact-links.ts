/** WhatsApp with a text. A Brazilian number is national digits; any other brings its country code. */
export function whatsAppLink(phone: string, isForeign: boolean, text: string): string {
  const digits = phone.replace(/\D/g, '');
  return `https://wa.me/${isForeign ? digits : `55${digits}`}?text=${encodeURIComponent(text)}`;
}

/** A draft in the agent's own mail program; null when the address is none, so that it cannot bring headers of its own. */
export function emailDraft(address: string | null, subject: string, body: string): string | null {
  const found = /^([^\s@<>",;:\\]+)@([\p{L}\d.-]+\.\p{L}{2,})$/u.exec(address?.trim() ?? '');
  if (!found) return null;
  const [, name = '', domain = ''] = found;
  const lines = body.replace(/\r?\n/g, '\r\n');
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return `mailto:${encodeURIComponent(name)}@${encodeURIComponent(domain)}?${query}`;
}
