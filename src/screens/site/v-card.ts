// Writes a vCard 4.0 (RFC 6350): text values escaped, lines folded at 75 octets.

interface Card {
  readonly id: string;
  readonly personName: string;
  readonly title: string;
  readonly role: string;
  readonly organisation: string;
  readonly workPhone: string | null;
  readonly workEmail: string | null;
  /** `YYYY-MM-DD` */
  readonly lastConfirmedOn: string;
}

export function vCard(card: Card): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${card.id}`,
    `FN:${escaped(card.personName)}`,
    `ORG:${escaped(card.organisation)}`,
    `TITLE:${escaped(card.title)}`,
    `ROLE:${escaped(card.role)}`,
    ...(card.workPhone ? [`TEL;TYPE=work;VALUE=text:${escaped(card.workPhone)}`] : []),
    ...(card.workEmail ? [`EMAIL;TYPE=work:${escaped(card.workEmail)}`] : []),
    `REV:${card.lastConfirmedOn.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** §3.4: backslash, comma, semicolon and line breaks in text. */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

/** §3.2: no line longer than 75 octets; what is carried over begins with a space. Letters are never cut. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let out = '';
  let length = 0;
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (length + size > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += letter;
    length += size;
  }
  return out;
}
