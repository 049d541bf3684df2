/**
 * Bases whose -s, -ed and -ing forms spelling alone does not give back: a final e that was dropped, a consonant that was or
 * was not doubled. Words that the rules of `strip.ts` restore by themselves need not stand here, but may.
 */
const BASES = `
abate abolish absorb abuse accelerate accept access accompany accumulate ache achieve acknowledge act activate adapt add address
adhere adjust administer admit adopt advance advertise advise affect age aggravate aid aim alert align alleviate allow alter
ameliorate amplify announce anticipate appeal appear apply appoint appraise approach approve argue arouse arrange arrest arrive
ask assert assess assist associate assume assure attach attack attenuate attract augment avoid awake balance bake ban bang banish
base bathe battle beat beg behave believe belong benefit bet bias bind bite blame blast bleed blend block bloat blow blunt blur
board boil bolster book boost bother bounce brace brag breathe brew broaden browse bruise brush build burn bust cage calculate
call calm cancel care carry cascade cater cause cease celebrate challenge change charge chase check cheer chew chill choke
choose circulate cite claim clarify clean cleanse clear clinch clog close clot coat collapse collect combat combine combust
come comfort commit compare compel compensate compete compile complain complete complicate compose compound comprise compromise
conceive concentrate conclude conduct confer confine confirm confuse congest connect conquer conserve consider consist console
constipate constrict consult consume contain contest continue contract contradict contribute control convince cook cool cope
correct corrode cost cough counsel count counter counteract cover cramp crash crave create credit crush cry cultivate curb cure
curtail cut cycle damage dance dare deal decide decline decrease dedicate defeat defend define degrade dehydrate delay delete
deliver demonstrate deny depend deplete deprive derive describe deserve desire destroy detect deteriorate determine detoxify
detox develop devise devote diagnose die differ diffuse digest dilate dilute dim diminish disable disappear discharge discourage
discover dispel dispense disperse dispose disrupt dissolve distribute disturb ditch divide dodge dose double doubt drain dress drift
drink drive drop drown drug dry dull dump ease eat edit eliminate elevate emerge empower enable encourage end endorse endure
energize engage engulf enhance enjoy enlarge ensue ensure enter eradicate erase erode escape establish estimate evaluate
evaporate evolve exacerbate examine exceed excel exchange excite exclude excrete excuse exercise exert exhale exhaust exhibit
exist expand expect expel experience expire explain explode exploit explore expose express extend extinguish extract face fade fail fan
fast favor fear feel ferment fetch fight file fill filter finance find finish fire fit fix flare flatten flee float flourish flow
flush focus force forge form fortify forward foster frame free freeze frustrate fuel fulfill function fuse gain gamble gas gauge
generate gasp get give glare gnaw go grapple grind gripe grow guarantee guard guide hail halt halve hamper handle hang harm harness
hate have heal heat help hide hike hinder hire hit hold hone hook hope host house hug hurt hydrate ignite ignore imagine imbibe
immerse impair impede implement implicate imply import impose improve include increase induce indicate infect infer inflame
inflate influence inform infuse ingest inhale inhibit initiate inject injure inquire inspire instill insure integrate intend
intensify interact interfere interrupt intervene introduce invade invent invest invite involve irritate isolate itch join judge
jump keep kick kill knock label lace lack last laugh launch lead leak learn leave lessen level lick lift lighten like limit
line linger link list listen live liven load loathe locate lodge log look loosen lose love lower lure maintain make manage manifest
market mask massage master matter maximize measure mediate meditate medicate melt mend merge metabolize mince mind minimize
mingle mislead misuse mitigate mix mobilize moderate modulate moisturize monitor motivate move mute name narrow navigate need neglect
neutralize nip normalize note notice nourish numb nurse nurture obey oblige observe obtain occur offer offset open operate oppose
optimize order organize outlaw outperform outweigh overcome overdose override overtake overwhelm oxidize oxygenate pace package
paralyze part pass paste pause perceive perform perish permeate permit persist persuade phase pick pierce pivot place plague plan
plant play please plug plummet plunge point poison pose possess postpone pour power practice praise precede predict prefer prepare
prescribe preserve press prevent price print probe proceed process produce prohibit prolong promise promote prompt proclaim propel
propose protect prove provide provoke pull pump purchase purge purify purr push put qualify quash quell quench quit quiet quote
raise range rank rate reach react read realize reap reappear reassure rebalance rebel rebuild recede receive recharge recognize
recommend reconcile record recover recur recycle redeem reduce refer refine refresh refuel refuse regain regenerate regress
regret regulate rehydrate reignite reinforce reject rejuvenate relapse relate relax release relieve relocate rely remain remedy
remember remind remit remove renew repair repel replace replenish replicate report reprogram require rescue research reset
reshape resist resolve respond rest restore restrict result resume retain retire retreat reveal reverse revert review revitalize
revive reward rid ride rise risk rival roar rob rot rub rule run rush sabotage safeguard salvage satisfy save savor say scale scan
scar scare score scrape scratch screen seal search secrete secure seduce seem seize sense sensitize separate serve set settle shake
shape share sharpen shave shed shield shift shine ship shock shop shorten show shrink shrug shut sidestep silence simulate sip
sit skip slash slice slide slim slip slow smash smoke smooth smother snap sneeze snore snooze soak sober solve soothe sort spare spark
speed spike spill splice spoil spread spur squash squeeze stabilize stage stain stall stare start starve stave state stay steady step
stifle stimulate stir stock stop store strain strengthen stress stretch strike strip strive struggle study subdue submit subside
substitute succeed suffer suggest supply support suppress surge surpass survive sustain swallow swap sweat swear swell switch
synthesize tackle take talk tame tan tap taper target taste tease tempt tend tense terminate test thank thin think thrive throb tie
tighten time tingle tip tire tolerate tone top torture toss total touch tout trace track trade train tranquilize transfer transform
transmit trap travel treat tremble trigger trim triple triumph trouble trust try tune turn twitch unblock unclog undergo underlie
undermine understand undo unite unleash unlock unplug unwind update upgrade upset urge use utilize vanish vanquish vape vary
ventilate verify view violate visit vomit voice vote wade wait wake walk wane want ward warm warn wash waste watch weaken wean wear
weigh whip whisper wipe wish withdraw withstand witness worry worsen wrap wreck yield zap
adore aspire assuage attune bathe beware bribe bridge brace cape caste clothe coincide collide commence concede condense contrive
convene converse convulse corrupt cringe curse debate deceive decode deduce defuse degenerate dehumidify denounce denote deplore
deride despise detonate devastate devour dictate disclose disguise dislike dislodge disprove disregard dissipate divorce donate
elapse embrace emulate encapsulate enclose enforce entice entire envelop equate evade evoke execute exile facilitate fascinate
fatigue fluctuate forbid forgive formulate fringe galvanize gallop generalize glue graduate gripe hibernate hinge homogenize
humble hustle hypnotize idle illustrate imitate immunize impersonate implode imprison incapacitate incite incline indulge infringe
inhabit innovate inoculate inscribe institute insulate interchange interrogate intoxicate invoke irrigate jeopardize jiggle juggle
legalize liberate license lubricate manipulate medicine menace mobilize motorize nibble nominate obsess operate orchestrate oscillate
outline outshine outrage overrate paddle parade pasteurize penetrate perspire pickle placate plateau populate postulate precipitate
prelude preside presume prevail price proliferate promulgate prune puzzle quadruple radiate ravage recuperate refute reimburse relive
remake repulse reside retrieve revolve ripple rouse saturate sedate segregate sprinkle stipulate strangle subscribe suffice supervise
surprise swindle taunt tattle thrive titrate tolerize transcribe transfuse translate undulate unite vaccinate vaporize venture
vibrate vitalize wedge whistle wobble wrestle
acquire declare become overcome prepare compare require inquire aspire conspire
disease dose case phase purpose response nurse purse relapse license phrase enzyme capsule molecule vaccine medicine bruise
exercise cleanse base lease house horse course source muscle obese cheese course sense verse glucose sucrose lactose fructose
cellulose diagnose overdose adipose mouse spouse blouse noise rose vase tissue fatigue tongue vague plaque technique
page dosage stage message advantage package beverage cartilage hemorrhage massage sausage vegetable bottle axe cache
`
export const KNOWN_BASES: ReadonlySet<string> = new Set(BASES.split(/\s+/).filter((word) => word !== ''))
