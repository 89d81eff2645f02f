/** The elements, one for each service; `at-beschaeftigungserlaubnis` is the older name of `aw-beschaeftigungserlaubnis`. */
export const strecken = [
  'at-ausbildung', 'at-erwerbstaetigkeit', 'at-fachkraefteverfahren', 'at-familiennachzug', 'at-germany-for-ukraine', 'at-nebenbestimmungen', 'at-niederlassungserlaubnis',
  'aw-aufenthaltskarte', 'aw-beschaeftigungserlaubnis', 'at-beschaeftigungserlaubnis', 'at-humanitaere-gruende', 'aw-rueckkanal-antwort',
] as const;

/** Elements that are no form: the bundle of services, the status of an application, an interrupted application. */
export const weitere = ['aw-buendelungskomponente', 'aw-vorgang', 'aw-fortsetzen'] as const;
