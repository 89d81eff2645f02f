// The few words for the time before any text has arrived from the server, or when none can.

type Wort = 'laden' | 'keineVerbindung' | 'erneut';

const worte: Record<string, Record<Wort, string>> = {
  de: { laden: 'Wird geladen …', keineVerbindung: 'Die Seite konnte nicht geladen werden. Bitte prüfen Sie Ihre Internetverbindung.', erneut: 'Erneut versuchen' },
  en: { laden: 'Loading …', keineVerbindung: 'The page could not be loaded. Please check your internet connection.', erneut: 'Try again' },
  es: { laden: 'Cargando …', keineVerbindung: 'No se ha podido cargar la página. Compruebe su conexión a internet.', erneut: 'Volver a intentarlo' },
  fr: { laden: 'Chargement …', keineVerbindung: 'La page n’a pas pu être chargée. Veuillez vérifier votre connexion internet.', erneut: 'Réessayer' },
  ru: { laden: 'Загрузка …', keineVerbindung: 'Не удалось загрузить страницу. Проверьте подключение к интернету.', erneut: 'Попробовать ещё раз' },
  sr: { laden: 'Učitavanje …', keineVerbindung: 'Stranica nije mogla da se učita. Proverite internet vezu.', erneut: 'Pokušajte ponovo' },
  tr: { laden: 'Yükleniyor …', keineVerbindung: 'Sayfa yüklenemedi. Lütfen internet bağlantınızı kontrol edin.', erneut: 'Tekrar dene' },
  uk: { laden: 'Завантаження …', keineVerbindung: 'Не вдалося завантажити сторінку. Перевірте підключення до інтернету.', erneut: 'Спробувати ще раз' },
  ar: { laden: 'جارٍ التحميل …', keineVerbindung: 'تعذّر تحميل الصفحة. يُرجى التحقق من اتصالك بالإنترنت.', erneut: 'إعادة المحاولة' },
  fa: { laden: 'در حال بارگذاری …', keineVerbindung: 'صفحه بارگذاری نشد. لطفاً اتصال اینترنت خود را بررسی کنید.', erneut: 'تلاش دوباره' },
  pl: { laden: 'Ładowanie …', keineVerbindung: 'Nie udało się załadować strony. Sprawdź połączenie z internetem.', erneut: 'Spróbuj ponownie' },
  ro: { laden: 'Se încarcă …', keineVerbindung: 'Pagina nu a putut fi încărcată. Verificați conexiunea la internet.', erneut: 'Încercați din nou' },
};

export function notwort(wort: Wort, sprache: string): string {
  return worte[sprache.split('-')[0] ?? '']?.[wort] ?? worte['de']?.[wort] ?? '';
}
