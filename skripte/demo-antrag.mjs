// The answers of one invented applicant, page by page, as a browser would send them. Dates follow the day of the demonstration,
// so that the Antrag is plausible on every day.

export const AGS = '05711000';
export const SCHLUESSEL = 'at-erwerbstaetigkeit';
export const BEGINN = { sprache: 'de', anliegen: 'neu', plz: '33602', ort: '05711000' };

export const UNTERLAGEN = {
  belegAusweis: ['Reisepass Vorderseite', 'Reisepass Datenseite'],
  belegAufenthalt: ['Aufenthaltstitel'],
  belegArbeitsvertrag: ['Arbeitsvertrag'],
};

export function antworten(heute) {
  const tag = (monate, tage = 0) => {
    const datum = new Date(Date.UTC(heute.getUTCFullYear(), heute.getUTCMonth() + monate, Math.min(heute.getUTCDate(), 28) + tage));
    return datum.toISOString().slice(0, 10);
  };
  return {
    hinweise: { belehrungWahrheit: true, belehrungMitwirkung: true, datenschutzKenntnis: true },
    aufenthaltsstatus: {
      statusart: 'aufenthaltserlaubnis', statusNummer: 'Y0DEM0001', statusRechtsgrundlage: 'p16b', statusAusgestelltAm: tag(-23),
      statusGueltigBis: tag(2), statusBehoerde: 'Stadt Bielefeld', fiktionVorhanden: false, einreiseMitVisum: true, visumArt: 'nationalD',
    },
    'handelnde-person': { handelndePerson: 'selbst' },
    'persoenliche-daten': {
      familienname: 'Đặng-Beispiel', vorname: 'Thị Ngọc Ánh', geburtsdatum: '1996-03-14', geburtsort: 'Huế', geburtsstaat: '432',
      geschlecht: 'w', familienstand: 'LD', staatsangehoerigkeiten: [{ staat: '432' }], koerpergroesse: '161', augenfarbe: '03',
      ausweisVorhanden: 'ja', ausweisArt: 'nationalpass', ausweisNummer: 'D0000001', ausweisAusgestelltAm: tag(-60), ausweisGueltigBis: tag(58),
      ausweisStaat: '432', ausweisBehoerde: 'Immigration Department',
    },
    kontaktdaten: {
      anschrift: { strasse: 'Teststraße', hausnummer: '1', plz: '33602', ort: 'Bielefeld' }, wohntSeit: tag(-30),
      email: 'p01@example.org', telefon: '0521 5550100',
    },
    familie: { kinderVorhanden: false },
    erwerbstaetigkeit: { taetigkeitArt: 'blaueKarte' },
    arbeitsstelle: {
      arbeitgeberName: 'Beispielwerk Software GmbH', arbeitgeberAnschrift: { strasse: 'Musterweg', hausnummer: '12', plz: '33602', ort: 'Bielefeld' },
      arbeitgeberEmail: 'personal@example.com', berufsbezeichnung: 'Softwareentwicklerin',
      taetigkeit: 'Entwicklung und Pflege von Fachanwendungen im Team', arbeitsort: { plz: '33602', ort: 'Bielefeld' },
      wechselndeEinsatzorte: false, leiharbeit: false, arbeitBeginn: tag(1), arbeitBefristet: false, wochenstunden: '40',
      bruttolohn: '54000.00', bruttoJe: 'jahr', tatsaechlichAusgeueubt: true,
    },
    qualifikation: {
      abschluss: { art: 'hochschule', bezeichnung: 'Master Informatik', staat: '000', datum: tag(-4).slice(0, 7), einrichtung: 'Universität Bielefeld' },
      anerkennung: 'deutscherAbschluss', reglementiert: false, deutschNiveau: 'B2',
    },
    lebensunterhalt: { einkommensarten: ['lohn'], einkommenNetto: '2800.00' },
    krankenversicherung: { kvArt: 'gesetzlich', kvName: 'Beispielkasse' },
    wohnraum: { wohnart: 'miete', wohnflaeche: '42', zimmer: '2', personenImHaushalt: '1', mieteWarm: '610.00' },
    aufenthalt: {
      inDeutschlandGeboren: false, ersteinreise: tag(-50), laengerWeg: false, dauerGeplant: 'weissNicht', asylantragGestellt: false,
      unterhaltspflicht: false, verurteilungen: false, ermittlungen: false, ausweisung: false, frueherAbgelehnt: false,
    },
    unterlagen: {},
    anmerkung: {},
    zusammenfassung: { erklaerungRichtig: true, einwilligungEmail: true },
  };
}

// A one-page PDF that says what it stands for.
export function unterlage(titel) {
  const latin = titel.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  const text = `BT /F1 18 Tf 60 760 Td (${latin}) Tj 0 -30 Td /F1 11 Tf (Demonstration, kein echtes Dokument) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return new Blob([pdf], { type: 'application/pdf' });
}
