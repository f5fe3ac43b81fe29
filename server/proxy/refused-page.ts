/** What a person sees at an address that no URL parser of ours is to read. Its policy allows no style. */
export const refusedPage = `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Resgate</title>
<p>Este endereço não pode ser aberto. <a href="/">Ir para o início</a></p>
<p lang="en">This address cannot be opened. <a href="/">Go to the start</a></p>
</html>
`;
