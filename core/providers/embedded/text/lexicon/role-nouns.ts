import type { Gender } from "#core/providers/vocabulary.ts";
import { wordList, wordSet } from "./word-set.ts";

/** Nouns for what a person is, such as an occupation or a place in the family, and whose they are. */
const ROLES: ReadonlyMap<string, Gender> = new Map([
  ...wordList(`abbot actor ambassador archbishop baron beadle bellman blacksmith boatman boatswain bosun brother bridegroom butler chairman churchwarden clergyman
    coachman constable count cowboy curate duke emperor fisherman footman friar gardener gentleman godfather grandfather grandson groom
    hangman harpooner harpooneer heir herdsman host huntsman husband king knight lad landlord lighthouseman lord milkman miller monk
    nephew nobleman page parson policeman pope postman priest prince rector salesman schoolmaster seaman serviceman sexton shepherd son squire
    stableman steward stepfather swordsman tradesman uncle valet vicar waiter warlock watchman widower wizard woodcutter woodsman workman father
    artilleryman ploughman potman undertaker stevedore groundsman grandpa papa dad daddy boy sultan czar tsar bachelor highwayman ferryman
    cabman horseman foreman merman chamberlain marquis earl manservant`).map((role) => [role, "male"] as const),
  ...wordList(`actress aunt ballerina baroness bride chambermaid countess czarina daughter duchess empress enchantress fairy girl godmother
    governess grandmother granddaughter grandma heiress hostess housekeeper housemaid lady landlady laundress lass maid maiden mamma mama
    mermaid midwife milkmaid mistress mother mum mummy niece nun nurse priestess princess queen schoolmistress seamstress sister
    sorceress spinster stepmother stepsister waitress washerwoman widow wife witch needlewoman charwoman abbess prioress`).map(
    (role) => [role, "female"] as const,
  ),
  ...wordList(`accountant admiral advocate apothecary apprentice archer artist assassin assistant astronomer attendant author baker banker barber
    bartender beggar bishop bookseller boss brewer brigadier builder burglar butcher captain carpenter carter chancellor chaplain chauffeur chemist
    chief child chronicler clerk coach cobbler cook colonel commander commodore companion composer conductor confessor convict cook
    coroner corporal courier cousin coxswain crier critic croupier customer cutler dancer dean dentist deputy detective doctor driver druid
    editor elder elf emissary engineer envoy executioner explorer falconer farmer ferrier fiddler foreigner forester fugitive gambler
    gaoler general ghost giant glassmaker gnome goblin goldsmith governor grocer guard guardian guest guide gunner harper headmaster
    helmsman herald hermit hunter infant informer innkeeper inspector interpreter invalid jailer janitor jester jeweller jeweler judge
    juggler keeper killer laborer labourer lawyer leader librarian lieutenant lodger magician magistrate maker manager master mate mayor
    mechanic mercenary merchant messenger miner minister minstrel missionary monarch moneylender murderer musician navigator
    neighbour neighbor notary novice officer ogre oracle orderly orphan painter partner passenger patient peasant peddler pedlar philosopher
    photographer physician pilgrim pilot pirate poet poacher porter president prisoner professor prophet prosecutor publican pupil
    purser quartermaster ranger receptionist recruit refugee reporter sage sailor saint savage scholar scientist scout scribe
    sculptor secretary senator sentinel sentry sergeant servant sheriff shopkeeper singer skipper slave smith smuggler soldier
    solicitor sorcerer spy stationmaster stranger student surgeon tailor tanner teacher thief tinker tracker trader tramp traveller traveler
    treasurer troll tutor tyrant usher vagabond vampire victim villain villager violinist visitor wanderer warden warrior weaver
    whaler baby youth youngster twin king_of_arms harbormaster harbourmaster lamplighter lighthouse-keeper storyteller gatekeeper bookkeeper`).map(
    (role) => [role, "unknown"] as const,
  ),
]);

/** Words for anyone: they tell who is meant only among those who are there. */
const ANYONE: ReadonlyMap<string, Gender> = new Map([
  ...wordList("man boy lad gentleman fellow father chap").map((word) => [word, "male"] as const),
  ...wordList("woman girl lass lady mother dame").map((word) => [word, "female"] as const),
  ...wordList("child person stranger youth kid creature figure voice").map((word) => [word, "unknown"] as const),
]);

/** Family of the one who tells: "my brother". */
export const KIN =
  wordSet(`brother sister father mother wife husband son daughter uncle aunt cousin nephew niece grandfather grandmother
  stepmother stepfather stepsister guardian master landlady landlord friend companion servant partner neighbour neighbor tutor host`);

/** Whether a noun in lower case and in the singular says what a person is. */
export function isRole(noun: string): boolean {
  return ROLES.has(noun);
}

/** Whether a noun may stand for any person of its gender and age: "the man", "the child". */
export function isAnyone(noun: string): boolean {
  return ANYONE.has(noun);
}

/** Whose a noun is. */
export function genderOfRole(noun: string): Gender {
  const role = ROLES.get(noun);
  return role && role !== "unknown" ? role : (ANYONE.get(noun) ?? "unknown");
}
