const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const womenNames = list(`
  Ana Maria Júlia Beatriz Larissa Camila Letícia Fernanda Amanda Gabriela Mariana Juliana Patrícia Aline Bruna
  Luísa Heloísa Sofia Lívia Cecília Vitória Rafaela Isabela Natália Débora Tatiana Renata Simone Cláudia Sílvia
  Mônica Verônica Conceição Aparecida Lúcia Teresa Vera Sônia Márcia Cristina Eliane Rosângela Priscila Vanessa
  Daniela Carolina Bárbara Érica Jéssica Thaís Raíssa Yasmin Clara Helena Alice Laura Manuela Valentina Antônia
  Francisca Luzia Raquel Ester Rebeca Miriam Adriana Andréia Fabiana Luciana Roberta Sandra Viviane Elisângela
  Joana Regina Ângela Flávia Gisele Ingrid Kátia Lorena Milena Nicole Olívia Pâmela Quitéria Rute Sabrina Talita
`);

export const menNames = list(`
  João José Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Gabriel Rafael Daniel Marcelo Bruno Eduardo
  Felipe Rodrigo Manoel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro Tiago Anderson Ricardo
  Márcio Jorge Sebastião Alexandre Roberto Edson Diego Vítor Sérgio Cláudio Thiago Geraldo Adriano Luciano Júlio
  Renato Alex Vinícius Rogério Samuel Ronaldo Mário Flávio Igor Douglas Davi Jeferson Cícero Caio Robson Valdir
  Danilo Júnior Otávio César Cauã Nícolas Estêvão Henrique Arthur Heitor Bernardo Benjamim Enzo Miguel Murilo
  Raimundo Severino Wesley Wagner Washington Yuri Ângelo Moacir Joaquim Inácio Hélio Gilberto
`);

/** Second given names that go with either list. */
export const secondWomenNames = list(
  'Clara Eduarda Luíza Beatriz Cristina Paula Carolina Alice Cecília Vitória Fernanda',
);
export const secondMenNames = list(
  'Pedro Henrique Carlos Augusto Gabriel Miguel Vítor Felipe Eduardo Lucas Otávio',
);

export const lastNames = [
  ...list(`
    Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida
    Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas
    Cardoso Ramos Gonçalves Santana Teixeira Araújo Pinto Moura Cavalcante Monteiro Batista Campos Borges Conceição
    Assunção Brandão Falcão Leão Mourão Galvão Bulhões Guimarães Magalhães Simões Antunes Aragão Queirós Quintão
    Sampaio Tavares Uchôa Valença Xavier Zanetti Bianchi Rossi Müller Schneider Tanaka Yamamoto Kowalski Bezerra
    Camargo Coutinho Esteves Figueiredo Gusmão Junqueira Lacerda Macedo Novaes Paixão Peçanha Prado Rangel Salomão
  `),
  'da Silva',
  'dos Santos',
  'de Oliveira',
  'de Souza',
  'da Conceição',
  'do Nascimento',
  'da Costa',
  'dos Anjos',
  'de Sá',
] as const;

export const trades = [
  'Comércio de Confecções',
  'Decorações',
  'Eventos e Festas',
  'Serviços Administrativos',
  'Hotelaria',
  'Modas',
] as const;

export const companyForms = ['Ltda', 'ME', 'EIRELI', 'S.A.'] as const;
