import { flatten } from './normalise.ts';

/** A wish to die, or a way to kill, in the languages most spoken by who writes to a French tool. Read by `flatten`. */
const sources: readonly string[] = [
  // English
  "(?:i|wanna|want to|going to|gonna|ready to|like to) .{0,20}(?:(?:want|wanna|going to|gonna|wish to|like to|ready to) ?(?:to )?(?:die|kill myself|end (?:it|my life|everything))|don'?t want to (?:live|be alive|be here|wake up)|wish i was dead)",
  '(?:kill|hang|cut|drown|shoot) myself|end my life|suicide (?:note|method|plan|tonight)|commit suicide|painless (?:death|way to die)|better off (?:dead|without me)|no reason to live',
  '(?:lethal|fatal|deadly) (?:dose|amount)|(?:how (?:many|much)|which|what) .{0,50}(?:to|will|would|can) (?:die|kill|overdose|end it)|how (?:to|do i|can i|do you) (?:kill|poison|drug|die|murder|overdose)\\b',
  // German
  '(?:ich|mag|will|mochte) .{0,40}(?:sterben|nicht mehr (?:leben|da sein|aufwachen)|mich (?:umbringen|toten|erhangen)|tot sein)|nicht mehr leben|mich umbringen|selbstmord|suizid (?:begehen|heute|machen)',
  '(?:todliche|letale) (?:dosis|menge)|todlich\\b|(?:wie ?viele?|welche) .{0,60}(?:sterben|umzubringen|toten|todlich)|wie .{0,30}(?:vergifte|bringe? ich .{0,30}um|totet man|stirbt man)',
  // Spanish
  '(?:quiero|quisiera|deseo|voy a|ganas de) (?:morir\\w*|matarme|suicidarme|acabar con (?:todo|mi vida))|no quiero (?:seguir )?(?:vivir|viviendo|despertar)|quitarme la vida|suicidarme|matarme',
  '(?:dosis|cantidad) (?:letal|mortal)|(?:cuantas?|cuantos?|que) .{0,50}(?:para morir|para matar|matan|moriria)|como (?:matar|envenenar|morir|suicid\\w*)',
  // Italian
  '(?:voglio|vorrei|vado a) (?:morire|uccidermi|ammazzarmi|farla finita)|non voglio piu vivere|la faccio finita|farla finita|togliermi la vita|suicidarmi|ammazzarmi|non ce la faccio piu .{0,40}(?:finita|morire|addio)',
  '(?:dose|quantita) mortale|quantita letale|(?:quante|quanti|quanto) .{0,50}(?:per morire|per uccidere|muor\\w+|uccid\\w+)|come (?:uccidere|avvelenare|ammazzare|morire|suicid\\w*)',
  // Portuguese
  '(?:quero|queria|vou) (?:morrer|me matar|matar-me|acabar com (?:tudo|a minha vida))|nao quero (?:mais )?viver|me matar|suicidar-me|tirar a minha vida',
  '(?:dose letal(?!e)|quantidade letal)|quantos? .{0,50}(?:para morrer|para matar|matam)|quantas .{0,50}(?:para morrer|para matar|matam)|como (?:matar|envenenar|morrer|me suicid\\w*)',
  // Dutch, Polish, Romanian, Turkish
  'ik wil (?:dood|sterven|niet meer leven)|zelfmoord|mezelf (?:doden|ophangen)|dodelijke dosis|hoeveel .{0,40}om (?:te sterven|dood te gaan)',
  'chce (?:umrzec|sie zabic)|nie chce (?:juz )?zyc|samobojstw\\w+|(?:smiertelna|zabojcza) dawka|jak (?:zabic|otruc)|ile tabletek .{0,30}umrzec',
  'vreau sa (?:mor|ma omor|ma sinucid)|nu (?:mai )?vreau sa traiesc|sinucid\\w*|doza letala|cum (?:omor|otravesc|sa mor)|cate pastile .{0,30}mor',
  'olmek istiyorum|yasamak istemiyorum|intihar|kendimi oldur\\w*|kac hap .{0,30}olur\\w*|olumcul doz|nasil oldur\\w*',
  // Russian, Ukrainian
  'хочу (?:умереть|сдохнуть|убить себя|покончить)|не хочу (?:больше )?жить|больше не хочу жить|покончить с собой|самоуби\\S*|убить себя|смертельн\\S+ доз\\S*|летальн\\S+ доз\\S*|сколько .{0,40}(?:умереть|убить)|как (?:убить|отравить|умереть)',
  'хочу померти|не хочу (?:більше )?жити|самогуб\\S*|вбити себе',
  // Arabic
  'اريد (?:ان )?(?:اموت|انتحر|الموت)|لا اريد (?:ان )?(?:اعيش|الحياة)|انتحار|انتحر|اقتل نفسي|جرعة (?:قاتلة|مميتة)|كم .{0,30}(?:للموت|لاموت|تقتل|يقتل)|كيف (?:اقتل|اسمم|اموت)',
  // Chinese, Japanese
  '想死|不想活|自杀|自殺|致死(?:量|剂量)|怎么(?:杀|毒)|死にたい|吃多少.{0,12}死',
];

/** Where a word begins; Chinese and Japanese set none apart. */
const beginning = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}])';
const patterns = sources.map((source) => new RegExp(`${beginning}(?:${source})`, 'u'));

/** Whether words of despair or of killing stand in another language than French. Pure. */
export function isDangerAbroad(question: string): boolean {
  const text = flatten(question).replace(/\s+/g, ' ');
  return patterns.some((pattern) => pattern.test(text));
}
