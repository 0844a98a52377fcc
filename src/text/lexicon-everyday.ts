/**
 * Everyday words for groups, methods and themes that many plans have, with their English.
 * A line is used only when the plan itself has one of the line's words among its own names or aliases; then all of the
 * line's words mean the plan's own thing. Nothing here adds a group to a plan that does not have it.
 *
 * How to extend: add a word to a line, or a new line of words that mean the same. Same signs as in lexicon-things.ts.
 */
export const everyday = `
# ---- people
unga, unga människor, unga personer, ungdom, =ungdomar, =ungdomarna, =ungas, =ungdoms, =unge, =ungt, =unga vuxna, tonåring, youth, =youths, =young, young people, young person, young persons, youngsters, young adults, teenager, teenagers, =teens, adolescents, the young, barn och unga, ungdomsgrupp, kids
senior, seniorer, =äldre, =äldres, äldre personer, äldre människor, de äldre, pensionär, pensionärer, =gamla, åldring, =65, older people, older adults, elderly, the elderly, elderly people, old people, pensioner, pensioners, retirees, retired people, retired, senior citizen, senior citizens, older persons, old age pensioners
arbetslöshet, arbetslös, =arbetslösa, =arbetslösas, arbetssökande, jobbsökande, utan jobb, utan arbete, står utan arbete, unemployed, unemployment, jobless, job seekers, jobseekers, job seeker, jobseeker, out of work, without work, without jobs, people looking for work, the unemployed, people without a job, people in unemployment, arbetslösheten
nyanländ, nyanlända, =nyanländas, =nykomna, nyinflyttade från andra länder, newcomer, newcomers, newly arrived, newly arrived people, new arrivals, recent arrivals, recent immigrants, recently arrived, new swedes, nysvensk, nysvenskar, etablering, personer i etablering
funktionsnedsättning, funktionsnedsatt, =funktionsnedsatta, funktionsvariation, funktionshinder, funktionshindrad, =funktionshindrade, personer med funktionshinder, personer med funktionsvariation, disability, disabilities, =disabled, disabled people, people with disabilities, persons with disabilities, people with a disability, people with impairments, impairment, impairments, people with functional impairments
förälder, föräldrar, =föräldrarna, =föräldrars, =föräldra, mammor, pappor, mammor och pappor, föräldraledig, föräldralediga, vårdnadshavare, parent, parents, mothers, fathers, mums, dads, moms, guardians, mums and dads, mothers and fathers
kriminell bakgrund, kriminell, =kriminella, kriminalitet, tidigare kriminella, före detta kriminella, f d kriminella, =exkriminella, kriminalvård, people with a criminal background, people with criminal backgrounds, criminal background, criminal backgrounds, criminal record, criminal records, people with a criminal record, ex offenders, ex offender, former offenders, former criminals, ex criminals, ex convicts, criminals, offenders
barn, =barnen, children, child
kvinna, kvinnor, =kvinnorna, woman, =women
man, män, =männen, =men
anhörig, anhöriga, relatives, carers, family carers
elev, elever, pupil, pupils, schoolchildren
student, studenter, students
företagare, entrepreneurs, business owners
lantbrukare, bönder, farmers
hemlös, hemlösa, hemlöshet, homeless, homeless people, homelessness
ensamstående, single parents
utrikes född, utrikes födda, invandrare, immigrants, migrants, foreign born
# ---- methods
gruppdiskussion, gruppdiskussioner, gruppsamtal, diskussionsgrupp, diskussionsgrupper, diskussion i grupp, diskussioner i grupp, group discussion, group discussions, group talk, group talks, group conversation, group conversations, discussion groups, discussion group
open space, openspace, öppet forum
world café, world cafe, worldcafé, worldcafe, world cafés, världscafé, café metoden
möjlighetsbana, möjlighetsbanan, opportunity course, opportunity track, opportunity path, course of opportunities, track of opportunities
poddsamtal, =podd, =podden, =poddar, =poddarna, poddning, =poddinspelning, podcast, podcasts, podcast conversation, podcast conversations, podcast talks, pod conversations, pod talks, =pod, poddavsnitt, podcasting
klippstopp, klippstation, haircut stop, haircut, hair cut stop, haircuts, barber stop
vr, =vr, virtual reality, virtuell verklighet, vr glasögon, vr headset, vr headsets, =vrglasögon
fokusgrupp, fokusgrupper, focus group, focus groups
medborgarpanel, citizen panel, citizens panel
intervju, intervjuer, interview, interviews
promenad, gåtur, gåturer, dialogpromenad, walking tour, walks
# ---- themes
bemötande, bemött, =bemöts, =bemötta, bemötandet, bemötandefrågor, =bli bemött, being treated, how they are treated, treatment, encounter, encounters, reception, how people are treated, being met with respect, how they are met, respectful treatment
kontinuitet, continuity, samma kontaktperson, consistency
delaktighet, delaktig, =delaktiga, participation, inclusion, being involved, involvement
tillgänglighet, =tillgänglig, =tillgängligt, =tillgängliga, accessibility, access, availability, accessible, reachability
sammanhang, tillhörighet, gemenskap, belonging, context, sense of belonging, community, social context
skola, =skolan, =skolor, =skolorna, =skol, =skolans, skolfråga, skolgång, utbildningsväsende, school, schools, schooling
diskriminering, diskriminerad, =diskriminerade, =diskrimineras, discrimination, rasism, racism, discriminated
hat, =hatet, näthat, hatbrott, hatred, =hate, hate speech, hate crime
trygghet, säkerhet, safety, security
bostad, bostäder, boende, housing
kollektivtrafik, public transport, public transportation
hälsa, folkhälsa, health, public health
arbete, jobb, jobs, employment
kultur, culture
miljö, klimat, environment, climate
`;
