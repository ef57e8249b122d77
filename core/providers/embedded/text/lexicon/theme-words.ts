import { wordList } from "./word-set.ts";

/** Themes of stories, as they are written on a page about a book, with words that tell of them. */
export const THEMES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      [
        "the sea",
        "sea ocean ship ships sail sailed whale whales whaling mast harpoon captain crew deck harbor harbour lighthouse voyage boat boats sailor sailors island tide",
      ],
      [
        "obsession and revenge",
        "revenge vengeance avenge hatred obsession monomania hunt hunted mad madness wrath malice pursuit vow swore",
      ],
      [
        "love and marriage",
        "love loved marriage marry married husband wife wedding engaged engagement affection attachment admire admired bride courtship proposal lover lovers",
      ],
      ["family", "father mother brother sister son daughter aunt uncle cousin family parents niece nephew"],
      ["friendship", "friend friends friendship companion companions comrade comrades loyal faithful trust together"],
      [
        "death and loss",
        "death dead died dying grave funeral mourning loss lost killed corpse buried widow drowned wreck",
      ],
      [
        "war and survival",
        "war battle soldiers soldier army guns enemy regiment artillery destroyed survivors invasion refuge fled troops fight wounded",
      ],
      [
        "faith and doubt",
        "god lord prayer prayed faith church holy heaven soul souls sin bible preacher pious religion religious sermon prophet",
      ],
      [
        "money and greed",
        "money gold silver rich wealth fortune pounds inheritance debt greed bank pay paid bill miser poor estate income treasure",
      ],
      [
        "law and justice",
        "law judge justice court trial lawyer prison guilty innocent crime verdict legal punishment sentence",
      ],
      ["power and ambition", "king queen throne power crown empire ruler ambition command kingdom prince majesty obey"],
      ["freedom", "free freedom liberty slave slaves slavery escape escaped prisoner chains captive bondage"],
      ["nature", "forest trees river mountain birds flowers wild nature animals earth sky fields leaves"],
      [
        "secrets and lies",
        "secret secrets lie lies lied hidden hid conceal concealed false truth deceit deceived stolen stole mystery map unknown",
      ],
      ["courage", "courage brave bravely danger dare dared fearless hero bold afraid fear rescue saved"],
      [
        "guilt and redemption",
        "guilt guilty forgive forgiven forgiveness repent ashamed shame confess confessed mercy sorry atone conscience",
      ],
      [
        "home and belonging",
        "home house hearth village welcome return returned belong neighbours neighbors stranger strangers",
      ],
      [
        "the journey",
        "journey road travel travelled traveller voyage miles path horse carriage departed arrived wander wandered",
      ],
      ["growing up", "child children boy girl young youth school childhood learn learned lesson grew apprentice"],
      [
        "knowledge and discovery",
        "science knowledge study studied book books learned discovery discovered experiment philosophy scientific observed professor telescope",
      ],
      [
        "manners and class",
        "lady ladies gentleman gentlemen civility manners ball dance society acquaintance visit visits dinner drawing-room elegance rank estate",
      ],
      ["madness", "mad madness insane lunatic delirium raving asylum frenzy wild nightmare"],
      ["betrayal", "betray betrayed traitor treachery treason deceived deceit false plot conspiracy"],
      [
        "light and darkness",
        "light dark darkness lamp lamps lantern flame shadow shadows night candle black bright lit glow",
      ],
      [
        "magic and wonder",
        "magic wizard witch spell dragon fairy enchanted enchantment sorcerer wand elf goblin curse prophecy",
      ],
      [
        "crime and detection",
        "murder murderer detective police inspector clue clues evidence crime criminal suspect thief burglar robbery",
      ],
      [
        "the unknown",
        "martian martians machine machines cylinder planet mars space creature creatures monster strange alien invisible ghost vampire",
      ],
      ["work and duty", "work worked duty labour labor trade workshop master servant task toil keeper clerk wages"],
      [
        "art and beauty",
        "art artist painting painted picture music poet poetry beauty beautiful theatre actor stage song",
      ],
      ["loneliness", "lonely loneliness alone solitude solitary abandoned forsaken silence empty deserted"],
      ["fate", "fate destiny doom doomed prophecy omen fortune chance predestinated foretold inevitable"],
      ["pride", "pride proud vanity vain prejudice haughty arrogance conceit contempt scorn"],
    ] as const
  ).map(([theme, words]) => [theme, wordList(words)] as const),
);

/** What a theme makes of a story's genre. */
export const GENRES: ReadonlyMap<string, readonly string[]> = new Map([
  ["Adventure", ["the sea", "the journey", "courage", "obsession and revenge"]],
  ["Romance", ["love and marriage", "manners and class"]],
  ["Mystery", ["crime and detection", "secrets and lies", "law and justice"]],
  ["Fantasy", ["magic and wonder"]],
  ["Science fiction", ["the unknown", "knowledge and discovery"]],
  ["War", ["war and survival"]],
  ["Horror", ["madness", "death and loss"]],
  ["Family saga", ["family", "home and belonging"]],
  ["Coming of age", ["growing up", "friendship"]],
  ["Historical drama", ["power and ambition", "freedom", "betrayal"]],
]);
