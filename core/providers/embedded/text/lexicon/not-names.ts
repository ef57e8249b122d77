import { wordSet } from "./word-set.ts";

/** Words that are written with a capital letter and are no person: days, months, peoples, tongues, faith, exclamations, headings. */
export const NOT_NAMES = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december christmas easter lent michaelmas halloween thanksgiving sabbath
  god gods lord jove jesus christ heaven heavens providence almighty creator saviour devil satan bible scripture gospel hell paradise
  english englishman englishmen french frenchman frenchmen german germans american americans african asian chinese japanese indian indians
  italian spanish spaniard spaniards russian russians dutch dutchman danish danes swedish swede norwegian irish irishman scottish scotch scotchman welsh greek greeks
  roman romans turkish turk turks arab arabs arabian jew jews jewish hebrew latin christian christians christianity mohammedan muslim catholic protestant quaker quakers parsee parsees manxman
  presbyterian pagan european europeans yankee yankees hindoo hindu persian persians egyptian egyptians portuguese polish austrian mexican canadian malay
  malays lascar lakeman nantucketer nantucketers martian martians negro tartar norman saxon celtic british briton britons cossack polynesian
  aye ay yes yeah no nay oh o ah aha alas hark lo ha hey hello hallo hullo halloa hush pooh pshaw bah why well what who whom whose which when where how
  there here then now so but and or for yet still thus if as at by in on of to from up down out off over under after before while since until
  i me my mine we us our you your thou thee thy thine ye he him his she her it its they them their this that these those one two three
  four five six seven eight nine ten hundred thousand first second third all some any many much more most other another each every both
  with into onto unto through against about either neither none nobody somebody everybody everyone someone anyone anybody nothing something everything anything good great come go let look see hear stop wait
  look listen take give keep hold stand sit run get make do does did be is are was were been have has had will would shall should can could
  may might must ought never ever always often once again perhaps maybe indeed truly surely certainly please thank thanks sorry pardon bravo hurrah hurra
  not only even just also too very quite rather such same own like than because although though however therefore moreover besides meanwhile presently
  suddenly finally lastly firstly sir sirs madam ma'am mister missus mr mrs miss ms gentlemen ladies gentleman lady captain doctor father mother brother
  sister uncle aunt friend boys girls boy girl man men woman women child children people king queen majesty lordship ladyship honour honor highness worship excellency
  chapter book part volume act scene canto letter prologue epilogue preface introduction contents appendix footnote note index section verse stanza illustration fig
  north south east west northern southern eastern western northward southward eastward westward atlantic pacific arctic antarctic mediterranean equator
  street road avenue lane square hill park house hall church bridge inn hotel station river lake island islands bay cape sea ocean mountain mountains castle
  court college university school hospital bank company club society parliament senate congress government state county kingdom empire republic
  earth sun moon mars venus jupiter saturn mercury nature death fate time love life truth justice liberty fortune hope
  latin greek ok o'clock a.m p.m etc viz esq co ltd inc tv usa uk
  the a an nor or whether wherefore hast hath dost doth avast methinks ere tis twas meantime tonight today tomorrow yesterday overhead long short quick hard true
  several few fewer thing things line post thunder lightning dawn sunrise sunset dusk noon midnight morning evening night day afternoon
  yonder eh woe fancy send clear wood war peace smoke spotted typhoon folio straits temple coffin fates eternity thou'rt
  exit exeunt enter aside nonsense rubbish impossible exactly precisely naturally probably possibly undoubtedly decidedly accordingly curse confound damn blast beware silence courage enough agreed
  dear poor old young little till unless except despite during among amid beneath beside between beyond upon within without
  sperm whale whales leviathan right fishery whaling harpooner harpooneer humane heat-ray black white red green blue gold silver`);

/** Words before which a capitalised word is a thing with a name: a ship, an inn, a newspaper. */
export const NAMED_THINGS =
  wordSet(`ship ships boat boats cutter schooner brig barque bark sloop frigate steamer vessel whaler yacht galleon tug liner
  inn tavern pub hotel newspaper paper horse dog cat train engine locomotive ironclad battleship submarine spaceship starship`);

/** Second words that make a name one of a place: "Baker Street". */
export const PLACE_ENDINGS =
  wordSet(`street road avenue lane square hill hills park house hall church bridge inn hotel station river lake island islands isle bay
  cape sea ocean mountain mountains castle court college university school hospital bank common heath moor wood woods forest valley abbey cathedral palace
  tower towers town city village county harbor harbour port beach point rock rocks head ferry cross gate gardens garden farm manor lodge cottage place
  green heights row terrace alley docks wharf quay desert canal falls creek pass`);
