/**
 * Signs that fonts have beside the letters that they show, and that some programs write instead: radicals (Unicode 15,
 * EquivalentUnifiedIdeograph.txt), each before the character that looks the same.
 */
const RADICALS =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛" +
  "⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶" +
  "⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟" +
  "";

/**
 * Kangxi radicals, forms of Hebrew and Arabic letters by their place in a word, and signs in the shape that they have
 * where lines run down.
 */
const FORMS = /[\u2F00-\u2FD5\uFB1D-\uFDFB\uFE10-\uFE19\uFE30-\uFE48\uFE70-\uFEFC]/g;

const LETTERS = new Map(pairsOf([...RADICALS]));
const IS_RADICAL = /[\u2E80-\u2EF3]/g;

/** A text with the letters that are meant, where a file names signs that only look like them. */
export function foldSigns(text: string): string {
  return text
    .replaceAll(FORMS, (form) => form.normalize("NFKC"))
    .replaceAll(IS_RADICAL, (radical) => LETTERS.get(radical) ?? radical);
}

function pairsOf(signs: readonly string[]): [string, string][] {
  return signs.flatMap((sign, index): [string, string][] =>
    index % 2 === 0 ? [[sign, signs[index + 1] ?? sign]] : [],
  );
}
