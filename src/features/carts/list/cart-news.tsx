import { useTranslations } from 'use-intl';

type CartNewsProps = {
  /** New rows; 0 when only the order changed, or rows left. */
  count: number;
  onShow: () => void;
};

/** The list has changed behind what is on the screen, where no row moves by itself. */
export function CartNews({ count, onShow }: CartNewsProps) {
  const t = useTranslations('carts.news');
  return (
    <div role="status" className="flex justify-center border-b border-line bg-accent-soft text-accent">
      <button
        type="button"
        onClick={onShow}
        className="min-h-8 px-3 font-medium hover:underline max-md:min-h-11"
      >
        {t('show', { count })}
      </button>
    </div>
  );
}
