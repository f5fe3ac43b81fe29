import statsPortuguese from '#src/messages/stats-pt-BR.json';
import viewsPortuguese from '#src/messages/views-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts of the statistics, and those that the views of all pages share. */
export const StatsTexts = laterTexts({ ...statsPortuguese, ...viewsPortuguese }, async () => {
  const [own, views] = await Promise.all([
    import('#src/messages/stats-en.json'),
    import('#src/messages/views-en.json'),
  ]);
  return { default: { ...own.default, ...views.default } };
});
