/** One thing the shop sells, in one size and colour. Prices in cents; `priceCents` is what is asked today. */
type Sku = {
  id: number;
  productId: number;
  code: string;
  title: string;
  product: string;
  brand: string;
  category: string;
  listCents: number;
  priceCents: number;
  weightKg: number;
  barcode: string;
  blocked: boolean;
};

const clothing = ['PP', 'P', 'M', 'G', 'GG'];
const shoes = ['35', '36', '37', '38', '39'];
const beds = ['Solteiro', 'Casal', 'Queen', 'King'];
const single = ['Único'];

// name | brand | category | list price in reais | sizes | colours | percent off
const products: readonly (readonly [string, string, string, number, readonly string[], string, number])[] = [
  ['Vestido Midi de Linho', 'Maré Alta', 'Vestidos', 329.9, clothing, 'Off-White|Terracota|Preto', 0],
  ['Vestido Longo Estampado', 'Maré Alta', 'Vestidos', 389.9, clothing, 'Floral Azul|Floral Rosa', 20],
  ['Vestido Chemise', 'Ateliê Aurora', 'Vestidos', 279.9, clothing, 'Caqui|Azul-marinho', 0],
  ['Vestido Curto de Alça', 'Brisa', 'Vestidos', 189.9, clothing, 'Preto|Amarelo', 15],
  ['Blusa de Seda', 'Ateliê Aurora', 'Blusas', 259.9, clothing, 'Champanhe|Verde-oliva', 0],
  ['Blusa Canelada', 'Brisa', 'Blusas', 89.9, clothing, 'Branca|Preta|Vinho', 0],
  ['Blusa Ciganinha', 'Maré Alta', 'Blusas', 119.9, clothing, 'Branca|Coral', 10],
  ['Camisa de Linho Manga Longa', 'Norte & Sul', 'Camisas', 249.9, clothing, 'Branca|Azul-clara|Areia', 0],
  ['Camisa Social Slim', 'Norte & Sul', 'Camisas', 199.9, clothing, 'Branca|Azul-marinho', 0],
  ['Camisa Xadrez de Flanela', 'Norte & Sul', 'Camisas', 179.9, clothing, 'Vermelha|Verde', 25],
  ['Camiseta Básica de Algodão', 'Brisa', 'Camisetas', 69.9, clothing, 'Branca|Preta|Cinza|Azul', 0],
  ['Camiseta Estampada Praia', 'Maré Alta', 'Camisetas', 99.9, clothing, 'Areia|Branca', 0],
  ['Camiseta Gola V Pima', 'Norte & Sul', 'Camisetas', 129.9, clothing, 'Preta|Branca', 0],
  ['Calça Pantalona', 'Ateliê Aurora', 'Calças', 269.9, clothing, 'Preta|Caramelo', 0],
  ['Calça Jeans Reta', 'Índigo', 'Jeans', 219.9, clothing, 'Azul Médio|Azul Escuro', 0],
  ['Calça Jeans Skinny', 'Índigo', 'Jeans', 199.9, clothing, 'Azul Escuro|Preta', 10],
  ['Calça Chino', 'Norte & Sul', 'Calças', 229.9, clothing, 'Caqui|Azul-marinho', 0],
  ['Calça de Moletom', 'Brisa', 'Calças', 149.9, clothing, 'Cinza|Preta', 0],
  ['Short de Linho', 'Maré Alta', 'Shorts', 149.9, clothing, 'Areia|Terracota', 0],
  ['Short Jeans Destroyed', 'Índigo', 'Jeans', 139.9, clothing, 'Azul Claro', 15],
  ['Bermuda Sarja', 'Norte & Sul', 'Shorts', 159.9, clothing, 'Caqui|Verde Militar', 0],
  ['Saia Plissada', 'Ateliê Aurora', 'Saias', 189.9, clothing, 'Rosé|Preta', 0],
  ['Saia Midi Jeans', 'Índigo', 'Jeans', 179.9, clothing, 'Azul Médio', 0],
  ['Macacão Pantacourt', 'Ateliê Aurora', 'Macacões', 319.9, clothing, 'Preto|Verde-oliva', 0],
  ['Jaqueta Jeans Oversized', 'Índigo', 'Casacos', 289.9, clothing, 'Azul Claro|Preta', 0],
  ['Jaqueta Corta-vento', 'Brisa', 'Casacos', 259.9, clothing, 'Azul-marinho|Laranja', 20],
  ['Blazer Alongado', 'Ateliê Aurora', 'Casacos', 429.9, clothing, 'Preto|Bege', 0],
  ['Cardigã de Tricô', 'Brisa', 'Casacos', 199.9, clothing, 'Cru|Mostarda', 0],
  ['Suéter de Lã Merino', 'Norte & Sul', 'Casacos', 349.9, clothing, 'Cinza|Bordô', 0],
  ['Biquíni Cortininha', 'Maré Alta', 'Praia', 159.9, clothing, 'Preto|Turquesa|Coral', 0],
  ['Maiô Frente Única', 'Maré Alta', 'Praia', 229.9, clothing, 'Preto|Estampa Folhagem', 0],
  ['Sunga Boxer', 'Maré Alta', 'Praia', 99.9, clothing, 'Preta|Azul', 0],
  ['Pijama Longo de Malha', 'Brisa', 'Pijamas', 169.9, clothing, 'Azul Poá|Rosa Listrado', 0],
  ['Robe de Cetim', 'Ateliê Aurora', 'Pijamas', 189.9, clothing, 'Champanhe|Preto', 30],
  ['Sandália Rasteira', 'Passo Leve', 'Calçados', 129.9, shoes, 'Caramelo|Preta', 0],
  ['Sandália de Salto Bloco', 'Passo Leve', 'Calçados', 239.9, shoes, 'Nude|Preta', 0],
  ['Tênis Casual de Couro', 'Passo Leve', 'Calçados', 329.9, shoes, 'Branco|Preto', 0],
  ['Mule de Couro', 'Passo Leve', 'Calçados', 259.9, shoes, 'Caramelo|Off-White', 15],
  ['Bota Coturno', 'Passo Leve', 'Calçados', 399.9, shoes, 'Preta', 0],
  ['Bolsa Tote de Palha', 'Passo Leve', 'Acessórios', 219.9, single, 'Natural', 0],
  ['Bolsa Transversal', 'Passo Leve', 'Acessórios', 189.9, single, 'Preta|Caramelo', 0],
  ['Cinto de Couro', 'Passo Leve', 'Acessórios', 119.9, ['P', 'M', 'G'], 'Preto|Marrom', 0],
  ['Chapéu Panamá', 'Maré Alta', 'Acessórios', 149.9, ['M', 'G'], 'Natural', 0],
  ['Lenço de Seda', 'Ateliê Aurora', 'Acessórios', 99.9, single, 'Azul|Terracota', 0],
  ['Óculos de Sol Redondo', 'Maré Alta', 'Acessórios', 249.9, single, 'Tartaruga|Preto', 0],
  ['Jogo de Cama 200 Fios', 'Casa Serena', 'Cama', 299.9, beds, 'Branco|Cinza|Azul', 0],
  ['Jogo de Cama 400 Fios', 'Casa Serena', 'Cama', 489.9, beds, 'Branco|Areia', 10],
  ['Edredom Dupla Face', 'Casa Serena', 'Cama', 359.9, beds, 'Cinza e Branco|Rosé e Cru', 0],
  ['Manta de Tricô para Sofá', 'Casa Serena', 'Sala', 189.9, single, 'Cru|Mostarda|Cinza', 0],
  ['Travesseiro de Plumas', 'Casa Serena', 'Cama', 159.9, single, 'Branco', 0],
  ['Jogo de Toalhas 5 Peças', 'Casa Serena', 'Banho', 219.9, single, 'Branco|Azul-petróleo|Cinza', 0],
  ['Toalha de Rosto Bordada', 'Casa Serena', 'Banho', 49.9, single, 'Branca|Rosé', 0],
  ['Roupão Felpudo', 'Casa Serena', 'Banho', 249.9, ['P/M', 'G/GG'], 'Branco|Cinza', 0],
  ['Almofada de Linho 45x45', 'Casa Serena', 'Sala', 79.9, single, 'Natural|Verde|Terracota', 0],
  ['Tapete de Sisal', 'Casa Serena', 'Sala', 549.9, ['1,5 x 2 m', '2 x 2,5 m'], 'Natural', 0],
  ['Luminária de Mesa Cerâmica', 'Barro Bom', 'Decoração', 279.9, single, 'Areia|Preta', 0],
  ['Vaso de Cerâmica Artesanal', 'Barro Bom', 'Decoração', 129.9, ['Pequeno', 'Médio', 'Grande'], 'Cru', 0],
  ['Jogo de Pratos 6 Peças', 'Barro Bom', 'Mesa', 319.9, single, 'Azul Reativo|Cru', 20],
  ['Conjunto de Xícaras de Café', 'Barro Bom', 'Mesa', 149.9, single, 'Cru|Verde', 0],
  ['Vela Aromática de Capim-limão', 'Barro Bom', 'Decoração', 69.9, single, '200 g', 0],
];

function skusOfProduct(
  row: (typeof products)[number],
  at: number,
): Omit<Sku, 'id' | 'barcode' | 'blocked'>[] {
  const [product, brand, category, reais, sizes, colours, percentOff] = row;
  const listCents = Math.round(reais * 100);
  return colours.split('|').flatMap((colour, colourAt) =>
    sizes.map((size, sizeAt) => ({
      productId: 3101 + at,
      code: `${category.slice(0, 3).toUpperCase()}-${3101 + at}-${colourAt + 1}${sizeAt + 1}`,
      title: [product, colour, sizes === single ? '' : size].filter(Boolean).join(' '),
      product,
      brand,
      category,
      listCents,
      priceCents: listCents - Math.round((listCents * percentOff) / 100),
      weightKg: category === 'Cama' || category === 'Sala' ? 1.8 : 0.4,
    })),
  );
}

/** Everything the shop sells; every store of the sandbox sells the same. */
export const catalogue: readonly Sku[] = products.flatMap(skusOfProduct).map((sku, at) => ({
  ...sku,
  id: 46_801 + at,
  barcode: `789${String(1_000_000_000 + at * 7919).slice(0, 10)}`,
  // Now and then the shop takes a thing off sale while it lies in carts.
  blocked: at % 97 === 96,
}));

const byId = new Map(catalogue.map((sku) => [sku.id, sku]));

/** @throws {RangeError} when nothing of that id was ever sold */
export function skuById(id: number): Sku {
  const sku = byId.get(id);
  if (!sku) throw new RangeError(`no SKU ${id}`);
  return sku;
}
