"""Illnesses of the brain, the nerves and the mind in plain words: headache, stroke, sleep, mood, addiction."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

_HEADACHE = """
primary headache | primary headache disorder | Headache that is an illness of its own, such as migraine, and not the sign of another one. | ICHD
secondary headache | | Headache that is caused by another illness or an injury. | ICHD
cluster headache | | Very strong headaches on one side, in attacks that come in series. | ICHD
episodic cluster headache | episodic CH | Cluster headache with pauses of three months or more between the series. | ICHD
chronic cluster headache | chronic CH | Cluster headache for a year or more with no pause, or with pauses shorter than three months. | ICHD
cluster period | cluster bout, active cluster period | A run of weeks or months in which cluster headaches come. | ICHD
migraine | migraine attack, episodic migraine | Strong headaches in attacks, often with nausea or trouble with light. | NINDS
chronic migraine | | Headache on 15 or more days a month for more than three months, on 8 or more of them with signs of migraine. | ICHD
aura | migraine with aura, migraine without aura | Signs before or with a headache, such as flashing lights or tingling. | ICHD
hemiplegic migraine | familial hemiplegic migraine, basilar migraine | A rare migraine with weakness of one side of the body for some time. | ICHD
tension-type headache | tension headache | The most common headache: a mild or medium pressure on both sides of the head. | ICHD
medication overuse headache | medication overuse, medication-overuse headache | Headache that comes from taking pain medicine on too many days. | ICHD
trigeminal autonomic cephalalgia | trigeminal autonomic cephalgia, trigeminal autonomic | One-sided headaches with a teary eye or a runny nose on the same side. | ICHD
hemicrania | paroxysmal hemicrania, hemicrania continua, chronic paroxysmal hemicrania | Headaches on one side that stop with one special pain drug. | ICHD
SUNCT | SUNA, short-lasting unilateral neuralgiform headache | Short, stabbing headaches on one side that come many times a day. | ICHD
trigeminal neuralgia | | Sudden, very strong pain in the face from a nerve. | NINDS
conjunctival injection or lacrimation | conjunctival injection, lacrimation | Red or teary eyes. | ICHD
rhinorrhea or nasal congestion | rhinorrhea, nasal congestion, runny nose | A runny or blocked nose. | MedlinePlus
ptosis or miosis | ptosis, miosis | A drooping eyelid or a small pupil. | MedlinePlus
ipsilateral | | On the same side of the body. | MedlinePlus
unilateral | | On one side only. | MedlinePlus
bilateral | | On both sides. | MedlinePlus
"""

_BRAIN_AND_NERVES = """
central nervous system | CNS | The brain and the spinal cord. | NCI
neurological disease | neurological, neurologic, neurological disorder, neurological symptom, neurologic disease | About the brain and the nerves, or an illness of them. | NINDS
neurological deficit | neurologic deficit, neurological deficits, motor deficit, sensory deficit | A part of the body does not feel or move well because nerves or the brain are hurt. | NINDS
stroke | cerebrovascular accident, CVA, cerebral infarction, ischemic stroke | Part of the brain is hurt because it gets no blood, or because of bleeding. | NINDS
cerebrovascular disease | cerebrovascular | An illness of the blood vessels of the brain. | NINDS
cerebral hemorrhage | intracranial hemorrhage, brain hemorrhage, subarachnoid hemorrhage, hemorrhagic stroke | Bleeding in the head. | NINDS
transient ischemic attack | TIA | A short stroke-like spell that passes within a day. | NINDS
epilepsy | seizure disorder, epileptic | An illness in which seizures come again and again. | NINDS
seizure | convulsion, epileptic seizure | A sudden attack in the brain, often with shaking or a short loss of awareness. | NINDS
Parkinson's disease | Parkinson's, parkinsonism | A brain disease with shaking, stiffness and slow movement. | NINDS
multiple sclerosis | demyelinating disease | The immune system harms the coating of nerves in the brain and spinal cord. | NINDS
amyotrophic lateral sclerosis | ALS | A disease of nerve cells in which muscles get weaker and weaker. | NINDS
myasthenia gravis | | The immune system blocks the signals from nerves to muscles, which makes muscles weak. | NINDS
dementia | senile dementia | Loss of memory and thinking that disturbs daily life. | NIA
Alzheimer's disease | Alzheimer's | The most common cause of lasting loss of memory and thinking. | NIA
cognitive impairment | cognitively impaired, mild cognitive impairment, cognitive | It is hard to remember, to think or to pay attention. | NIA
neurodegenerative disease | neurodegenerative disorder, neurodegenerative | An illness in which nerve cells die little by little. | NINDS
encephalopathy | leukoencephalopathy | An illness that harms how the brain works. | NINDS
encephalitis | | Inflammation of the brain. | NINDS
meningitis | | Inflammation of the thin skins around the brain and spinal cord. | NINDS
hydrocephalus | | Too much fluid inside the brain. | NINDS
intracranial pressure | intracranial hypertension, increased intracranial pressure | The pressure inside the skull. | NINDS
intracranial | | Inside the skull. | NINDS
cerebrospinal fluid | CSF, spinal fluid | The clear fluid around the brain and the spinal cord. | NINDS
traumatic brain injury | brain injury, head trauma, head injury, concussion | Harm to the brain from a blow to the head. | NINDS
neuropathy | peripheral neuropathy, diabetic neuropathy, polyneuropathy, neuropathic, sensory neuropathy | Nerve damage, with numbness, tingling or pain, often in hands and feet. | NINDS
neuropathic pain | nerve pain, neuralgia, occipital neuralgia | Burning or shooting pain that comes from harmed nerves. | NINDS
paresthesia or dysesthesia | paresthesia, dysesthesia | Tingling, burning or other odd feelings on the skin. | NINDS
allodynia | | Pain from something that does not usually hurt, such as a light touch. | NINDS
paralysis | palsy, paresis, paraplegia, cranial nerve palsy | Part of the body cannot be moved, or only with little strength. | NINDS
dystonia | | Muscles tighten without your will and pull the body into odd positions. | NINDS
tremor | | Shaking that you cannot stop. | NINDS
aphasia | | Trouble speaking or understanding words after harm to the brain. | NINDS
complex regional pain syndrome | CRPS | Strong and lasting pain in an arm or leg, often after an injury. | NINDS
neuromuscular disease | neuromuscular disorder, neuromuscular, muscular dystrophy | An illness of muscles and the nerves that move them. | NINDS
cerebral palsy | | A lasting trouble with movement from harm to the brain before or around birth. | NINDS
neurotoxicity | ICANS | Harm to the brain or nerves by a medicine. | NCI
ataxia | | Clumsy moves and an unsteady walk. | NINDS
autonomic | autonomic dysfunction, dysautonomia | About the nerves that run heartbeat, blood pressure and other things without your will. | NINDS
claudication | neurogenic claudication, intermittent claudication | Leg pain that comes with walking and goes with rest. | NHLBI
chronic pain | persistent pain | Pain that lasts for more than three months. | NINDS
fibromyalgia | | An illness with pain all over the body, poor sleep and tiredness. | NIAMS
consciousness | unconscious, loss of consciousness | Being awake and aware. | MedlinePlus
"""

_MIND = """
mental illness | mental disorder, psychiatric disorder, psychiatric disease, psychiatric illness, mental disease, psychiatric condition, psychiatric | An illness of mood, thinking or behavior. | NIMH
major depressive disorder | MDD, major depression, major depressive episode | An illness with deep sadness or loss of interest that lasts weeks. | NIMH
depression | clinical depression, depressive disorder, depressive | Low mood or loss of interest that lasts. | NIMH
treatment-resistant depression | | Depression that has not got better with at least two medicines. | NIMH
bipolar disorder | manic episode, mania, bipolar | An illness with times of high and of very low mood. | NIMH
schizophrenia | schizoaffective disorder, schizoaffective | An illness in which a person may hear voices or believe things that are not real. | NIMH
psychosis | psychotic disorder, psychotic, psychoses | Losing touch with what is real, such as hearing voices. | NIMH
anxiety | anxiety disorder, generalized anxiety disorder, panic disorder | Strong fear or worry that does not go away. | NIMH
PTSD | posttraumatic stress disorder, post-traumatic stress disorder | Lasting fear, bad dreams and stress after a terrible event. | NIMH
personality disorder | borderline personality disorder, antisocial personality | Lasting ways of feeling and acting that cause trouble with oneself and others. | NIMH
eating disorder | anorexia nervosa, bulimia, binge eating, bulimia nervosa | An illness in which eating is out of control or far too little. | NIMH
autism | autism spectrum disorder, Asperger | A difference in brain development that changes how a person deals with others. | NIMH
ADHD | attention deficit hyperactivity disorder | Lasting trouble with keeping attention, sitting still or waiting. | NIMH
obsessive compulsive disorder | OCD | Thoughts or actions that come again and again and cannot be stopped. | NIMH
intellectual disability | mental retardation, developmental disability, developmental delay | A person learns and understands more slowly than others. | MedlinePlus
delirium | | A person is suddenly confused, often while ill. | MedlinePlus
suicidal ideation | suicidality, suicidal thoughts, suicidal | Thoughts of ending one's life. | NIMH
suicide attempt | suicidal behavior, attempted suicide | Having tried to end one's life. | NIMH
self-harm | self-injury, self-injurious behavior | A person hurts himself or herself on purpose. | NIMH
claustrophobia | claustrophobic | Strong fear of small, closed spaces, such as the tube of an MRI. | MedlinePlus
psychosocial | psychosocial condition | About a person's feelings and life with others. | NCI
substance use disorder | substance abuse, substance dependence, drug addiction, addiction, drug dependence, addictive, substance misuse | Not being able to stop using alcohol or drugs although they do harm. | NIDA
drug abuse | illicit drug, illicit drugs, recreational drug, illegal drug, drug use disorder, drug abuser | Use of drugs such as cocaine, or of medicines, in a way that does harm or is against the law. | NIDA
alcohol use disorder | alcohol abuse, alcoholism, alcohol dependence, alcoholic | Not being able to stop drinking although it does harm. | NIAAA
opioid use disorder | opioid dependence, opioid addiction | Not being able to stop using drugs such as heroin or strong pain pills. | NIDA
withdrawal symptoms | alcohol withdrawal, drug withdrawal, withdrawal syndrome | Bad feelings in body and mind when someone stops a drug that the body is used to. | NIDA
tobacco or nicotine | nicotine, tobacco, vaping, nicotine product, tobacco product | Cigarettes and the like. Nicotine is the substance in them that makes people want more. | NIDA
cannabis | marijuana, cannabinoid, THC | A plant whose leaves or oil change mood and senses. | NIDA
cocaine | | An illegal drug that makes people feel awake and strong for a short time. | NIDA
amphetamine | methamphetamine, psychostimulant | A drug or strictly limited medicine that makes people feel awake for a time. | NIDA
hallucinogen | LSD, psilocybin, phencyclidine, psychedelic | A drug that strongly changes what a person sees, hears or feels. | NIDA
ketamine | esketamine | A medicine that numbs pain and brings sleep. In some forms it is used for depression. | FDA
"""

_SLEEP = """
insomnia | chronic insomnia, insomnia disorder | Trouble falling or staying asleep. | NHLBI
narcolepsy | | An illness with sudden attacks of sleep by day. | NHLBI
restless legs syndrome | restless legs, RLS | A strong need to move the legs, mostly at night. | NINDS
circadian rhythm | circadian rhythm disorder, circadian rhythm disruption, circadian | The body's inner clock for sleep and waking. | NHLBI
REM sleep behavior disorder | rapid eye movement sleep behavior disorder | People move and act out dreams during sleep. | NINDS
REM sleep | rapid eye movement, rapid eye movement sleep, non-rapid eye movement, non-REM sleep | The part of sleep in which the eyes move and most dreams come. Non-REM is the rest of sleep. | NHLBI
parasomnia | sleepwalking, night terrors | Odd actions during sleep, such as walking. | NHLBI
nightmare | nightmare disorder | A very bad dream. | MedlinePlus
sleep disorder | sleep disturbance | Lasting trouble with sleep. | NHLBI
shift work | shift worker, night shift | Work at changing hours or at night. | NHLBI
"""

MIND_AND_NERVES: tuple[Term, ...] = tuple(
    term for part in (_HEADACHE, _BRAIN_AND_NERVES, _MIND, _SLEEP) for term in table(Kind.CONDITION, part)
)
