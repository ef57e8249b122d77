import type { Gender } from "#core/providers/vocabulary.ts";
import { wordList, wordSet } from "./word-set.ts";

/** Common first names of women, in lower case, of English novels and of the languages next to them. */
const FEMALE = wordSet(`
  abigail ada adelaide adele adeline agatha agnes aileen alana alba alexandra alice alicia alison alma althea amabel amanda amber
  amelia amy anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie antonia arabella astrid audrey
  augusta aurora ava barbara beatrice becky bella bernadette bertha beryl bess bessie beth betsy betty bianca blanche brenda bridget
  camilla carla carmen carol caroline carrie catherine cecilia cecily celeste celia charlotte chloe christina christine claire clara
  clarissa claudia clementine constance cora cordelia cornelia cosette cynthia daisy daphne deborah deirdre delia della denise diana
  dinah dolly dolores dora dorcas doris dorothea dorothy edith edna effie eileen elaine eleanor elena eliza elizabeth ella ellen
  eloise elsa elsie elspeth elvira emilia emily emma emmeline erica ernestine esmeralda esmerelda estella esther ethel eugenia eugenie eunice
  euphemia eva evangeline eve evelyn faith fanny fantine felicity fiona flora florence frances francesca freda gabrielle
  gemma genevieve georgiana georgina geraldine gertrude gilda gillian gina ginny gladys grace greta gretchen griselda guinevere gwen
  gwendolen hannah harriet hazel heather heidi helen helena helene henrietta hermia hermione hester hetty hilda honor hope hortense
  ida imogen ines inez ingrid irene iris irma isabel isabella isadora isolde ivy jacqueline jane janet janice jeanne jemima jennie
  jennifer jenny jessica jessie jill joan joanna jocelyn josephine joy joyce judith judy julia juliana julie juliet june karen karin
  katarina kate katherine kathleen kathryn kathy katie katya kay kitty lara laura lavinia leah leila lena leonora letitia lettice lily linda
  lisa lisbeth lizzie lizzy lois lola lorna lottie louisa louise lucia lucille lucinda lucy lulu lydia mabel madeleine madeline madge
  maggie maisie mamie marcella margaret margery margot maria marian marianne marie marion marjorie martha mary mathilda matilda maud maude
  maureen mavis may meg melanie melissa mercedes mercy mia michelle mildred millicent millie mina minnie mira miranda miriam moira mollie molly
  mona monica muriel myra myrtle nadia nan nancy naomi natalia natalie natasha nell nellie nelly nettie nina nora norah norma octavia
  olga olive olivia ophelia pamela patience patricia paula pauline pearl peg peggy penelope penny perdita persis petra philippa phoebe phyllis polly
  portia priscilla prudence rachel ramona rebecca regina rhoda rita roberta rosa rosalie rosalind rosamond rosanna rose rosemary
  rosie rowena roxana ruby ruth sabrina sadie sally samantha sandra sarah selina selma serena sheila shirley sibyl sidonie simone sofia sonia
  sonya sophia sophie stella stephanie susan susanna susannah susie sylvia tabitha tamara tania tatiana teresa tess tessa thea thelma
  theodora theresa therese tilda tilly trudy una ursula valentina valerie vanessa vera veronica victoria vida viola violet virginia
  vivian vivien wanda wendy wilhelmina winifred winnie xenia yolanda yvette yvonne zelda zoe`);

/** Common first names of men, likewise. */
const MALE = wordSet(`
  aaron abel abner abraham abram adam adolphus adrian aidan alan alaric albert alec aleck alejandro alex alexander alexei alexis alfred
  algernon ali allan allen aloysius alphonse alvin ambrose amos andre andreas andrew andy angelo angus anselm anthony antoine anton antonio
  archibald archie armand arnold arthur ashley athos aubrey august augustus aurelius austin balthazar barnabas barnaby barney
  bartholomew basil ben benedict benjamin bernard bert bertie bertram bill billy bob boris boyd brad brian bruce bruno byron caleb calvin carl
  carlo carlos casper caspian cassius cecil cedric charles charley charlie chester christian christopher chuck clarence claude claudius
  clement clifford clive colin conrad constantine cornelius craig crispin curtis cuthbert cyril cyrus dan daniel danny dante darius david
  dean denis dennis derek desmond dexter dick diego dirk dmitri dominic don donald dorian douglas duncan dunstan dwight eamon earl ebenezer
  ed eddie edgar edmond edmund eduard edward edwin egbert eli elias elijah elliot elmer emil emile enoch enrique ephraim erasmus eric ernest
  errol ethan eugene eustace evan everard ezekiel ezra felix ferdinand fergus fernando fitzwilliam floyd francis francisco francois frank franklin
  franz fred freddy frederic frederick friedrich fritz fyodor gabriel gareth gary gaston gavin geoffrey george gerald gerard gideon gilbert
  giles giovanni giuseppe godfrey gordon graham gregor gregory griffin grigory guido guillaume gus gustav guy hal hamish hans harold harry
  harvey hector heinrich henri henrik henry herbert herman hermann hezekiah hiram homer horace horatio howard hubert huck hugh hugo humphrey
  ian igor immanuel inigo isaac isaiah ishmael ivan ivor jabez jack jackson jacob jacques jake james jamie jan jared jarvis jason jasper jay jean-paul
  jed jeff jefferson jeffrey jem jeremiah jeremy jerome jerry jesse jethro jim jimmy joachim job joe joel johan johann john johnny jonah jonas jonathan
  jordan jorge jose joseph joshua josiah juan jude jules julian julius justin karl keith ken kenneth kevin kurt lambert lancelot lars
  launcelot laurence laurie lawrence lemuel lennox leo leon leonard leopold leroy leslie lester levi lewis lionel lloyd lorenzo lou louis luca
  lucas lucian lucius luigi luis luke luther magnus malachi malcolm manuel marcel marco marcus marius mark marmaduke martin marvin matt
  matthew maurice max maximilian maxwell melvin meredith merlin michael miguel mikhail miles milo milton mitchell montague morgan
  mordecai moses murray nat nathan nathaniel ned neil nelson neville nicholas nick nicolas nigel noah noel norman obadiah oliver omar orlando oscar
  osbert oswald otto owen pablo paddy pascal patrick paul pedro percival percy peregrine perry peter phil philip phineas pierre pip
  quentin quincy ralph randolph raoul raphael ray raymond reginald reuben rex rhett richard rick robert roberto robin roderick rodney
  rodolphe rodrigo roger roland rolf romeo ronald rory ross rowland roy rudolf rudolph rufus rupert russell sam samson samuel sancho saul scott
  sean sebastian septimus sergei seth shane shaun sherlock sidney siegfried sigmund silas silvester simeon simon sinclair sol solomon spencer
  stan stanislaus stanley stefan stephen steve steven stewart stuart sven sydney sylvester tad ted terence terry thaddeus theo theobald theodore
  theodoric thomas tim timothy tobias toby todd tom tommy tony tristan troy ulysses uriah valentine vance vernon victor vincent virgil vladimir
  wallace walter warren wayne wilbur wilfred wilhelm will willem william willie willy winston wolfgang zachariah zachary zebulon`);

/** Short forms and the names that they stand for. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  wordList(`
    abe:abraham abby:abigail al:albert,alfred,alan alec:alexander alex:alexander,alexandra andy:andrew annie:anne,ann,anna archie:archibald
    becky:rebecca ben:benjamin bert:albert,herbert,bertram bess:elizabeth bessie:elizabeth beth:elizabeth betsy:elizabeth betty:elizabeth
    bill:william billy:william bob:robert carrie:caroline cathy:catherine charley:charles charlie:charles chris:christopher,christine
    dan:daniel danny:daniel dave:david dick:richard dolly:dorothy,dora don:donald ed:edward eddie:edward eliza:elizabeth fanny:frances
    frank:francis,franklin fred:frederick freddy:frederick gus:augustus,gustav hal:henry hank:henry harry:henry,harold hetty:henrietta,hester
    huck:huckleberry jack:john jem:jeremy,james jenny:jennifer,jane jerry:jeremiah,gerald jim:james jimmy:james joe:joseph johnny:john
    josh:joshua kate:katherine,catherine kathy:katherine,kathleen katie:katherine,catherine kitty:katherine,catherine larry:laurence,lawrence lena:helena
    lizzie:elizabeth lizzy:elizabeth lottie:charlotte lou:louis,louisa maggie:margaret matt:matthew max:maximilian,maxwell meg:margaret
    mick:michael mike:michael millie:millicent,mildred mina:wilhelmina molly:mary nat:nathaniel ned:edward nell:eleanor,ellen,helen nellie:eleanor,ellen,helen nelly:ellen,eleanor
    nick:nicholas peg:margaret peggy:margaret penny:penelope pete:peter phil:philip polly:mary,pollyanna ray:raymond rick:richard rob:robert
    robbie:robert ron:ronald sadie:sarah sally:sarah sam:samuel,samantha sandy:alexander sid:sidney steve:stephen,steven sue:susan susie:susan
    ted:theodore,edward teddy:theodore,edward terry:terence tess:theresa tim:timothy tom:thomas tommy:thomas tony:anthony vicky:victoria
    walt:walter will:william willie:william willy:william winnie:winifred zach:zachary`).map((entry) => {
    const [short = "", full = ""] = entry.split(":");
    return [short, full.split(",")];
  }),
);

/** Whether a word in lower case is a common first name, and whose. */
export function genderOfFirstName(name: string): Gender | undefined {
  if (FEMALE.has(name)) return "female";
  return MALE.has(name) ? "male" : undefined;
}

/** Whether two first names in lower case can be one person's, as in Lizzy and Elizabeth. */
export function isShortFormOf(short: string, full: string): boolean {
  return SHORT_FORMS.get(short)?.includes(full) ?? false;
}
