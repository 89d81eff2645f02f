// Apart from the other cleaning, because the start page needs no more than this.

const ziffernbloecke = [0x0660, 0x06f0, 0x0966, 0xff10];

/** Arabic-Indic, Persian, Devanagari and full-width digits as ASCII. */
export function westlicheZiffern(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (zeichen) => {
    const nummer = zeichen.charCodeAt(0);
    return String(nummer - (ziffernbloecke.filter((anfang) => anfang <= nummer).pop() ?? nummer));
  });
}

/** A postcode typed with blanks, invisible signs or other digits. */
export const postleitzahl = (roh: string): string => westlicheZiffern(roh.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''));
