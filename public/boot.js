// Before the first paint: the chosen theme and language, so that neither flashes. See src/lib/preferences.ts.
(() => {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('resgate.preferences')) || {};
  } catch {}
  const dark =
    chosen.theme === 'dark' ||
    (chosen.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.lang = chosen.language === 'en' ? 'en' : 'pt-BR';
})();
