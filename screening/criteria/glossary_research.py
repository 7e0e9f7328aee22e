"""Words of research and of consent in plain words: how a study runs, and what taking part in it asks of a person."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

RESEARCH: tuple[Term, ...] = table(
    Kind.RESEARCH,
    """
clinical trial | clinical study, clinical research, interventional trial, interventional study, interventional clinical trial | A study in which people help to find out if a treatment works and what side effects it has. | CTG
observational study | registry study, non-interventional study | A study that watches what happens and assigns no treatment. | CTG
eligibility criteria | eligibility, inclusion criteria, exclusion criteria, inclusion/exclusion criteria | The rules that say who can join a study. | CTG
enrollment | enrolled, enrolment, enrol | Joining a study. | CTG
protocol | study protocol, research protocol | The plan of a study. | CTG
informed consent | written informed consent, informed consent form, ICF, written consent, informed consent document | The study team explains the study to you, and you sign if you want to take part. | OHRP
assent | informed assent | A child's own agreement to take part, beside the parents' consent. | OHRP
legally authorized representative | legal representative, legal guardian, guardian, legally acceptable representative, surrogate decision maker | Someone who may by law decide for another person. | OHRP
HIPAA authorization | HIPAA | Your written permission to use and share your health records. | OHRP
institutional review board | IRB, ethics committee, ethics board, research ethics board | A group that checks that a study protects the people in it. | OHRP
good clinical practice | GCP | Rules for running studies well and keeping people in them from harm. | ICH
principal investigator | site investigator, investigator | The doctor or researcher who leads a study, or who runs it at one place. | CTG
sponsor | study sponsor | The company or group that is responsible for a study. | CTG
vulnerable population | vulnerable, vulnerable persons | People who need more care than others in a study, such as prisoners. | OHRP
incarcerated | prisoner, imprisoned, detained, deprived of liberty | Held in prison or in another closed place. | OHRP
legal incapacity | guardianship, curatorship, tutorship, legal protection, under guardianship | By law, someone else decides for a person. | OHRP
competent | mentally competent, legal capacity, legally competent, decision-making capacity, capacity to consent | Able to understand things and to decide. | OHRP
compliance | adherence, noncompliance, non-compliance, poor compliance, compliant, comply, adhere | Doing what the study plan asks, such as taking medicine and coming to visits. | NCI
randomization | randomized, randomised controlled trial | Chance decides who gets which treatment in a study. | CTG
placebo | placebo-controlled | A treatment that looks like the real one but has no active medicine in it. | CTG
sham treatment | sham, sham procedure | A pretended treatment, used to compare with the real one. | CTG
blinded | double blind, blinding, single blind, double-blind, masked, masking | Some people in the study do not know who gets which treatment. | CTG
open-label | open label | Everybody in the study knows who gets which treatment. | CTG
control group | control arm | The people in a study with whom the tested treatment is compared. | CTG
study arm | treatment arm, cohort, study group | A group of people in a study who all get the same treatment or share something. | CTG
crossover | cross-over | People get one treatment first and another later. | CTG
baseline | baseline visit, baseline period | The time just before a study's treatment starts. | NCI
screening visit | screening period, screening phase, at screening, to screening, before screening, during screening, of screening, screening procedure, the screening | The first visits, at which the study team checks if the study suits you. | NCI
run-in period | run-in, lead-in period | A short time before a study's treatment starts, in which you are watched. | NCI
washout | wash-out, washout period, wash-out period | A time without a certain medicine before a study starts. The study team plans it with you. | FDA
follow-up | follow up, followup, follow-up visit, follow-up period | Visits or calls after a treatment, to see how you are doing. | NCI
discontinuation | discontinue, discontinued, treatment discontinuation | Stopping a treatment or leaving a study. | NCI
endpoint | primary endpoint, outcome measure | What a study measures to find out if a treatment works. | CTG
efficacy | effectiveness | How well a treatment works. | NCI
adverse event | adverse events, AE, AEs, side effect, adverse reaction, adverse effect, adverse drug reaction, treatment-emergent | A health problem during a treatment, whether or not the treatment caused it. | CTCAE
serious adverse event | SAE | A health problem in a study that leads to a hospital stay, lasting harm or death, or is as grave. | FDA
toxicity | toxic, toxicities, cardiotoxic, hepatotoxicity, cardiotoxicity | Harm to the body by a medicine or another substance. | NCI
tolerability | well tolerated, tolerate, maximum tolerated dose | How well people can bear a treatment. | NCI
half-life | half-lives, elimination half-life | The time in which half of a medicine leaves the body. | NCI
pharmacokinetics | PK, pharmacokinetic | How a medicine gets into the body, moves through it and leaves it. | NCI
absorption | drug absorption | How a medicine or food gets from the gut or the skin into the blood. | NCI
metabolism | metabolized, metabolite | How the body changes food or medicines. | NCI
stable dose | stable regimen, stable dosage | The same amount of a medicine for some time. | NCI
dose escalation | dose-escalation, dose adjustment, dose increase | The amount of a medicine is changed step by step. | NCI
concomitant | concurrent, concomitantly, concurrently | At the same time. | NCI
concomitant medication | concomitant therapy, concomitant treatment, concurrent medication, concomitant drug | Other medicines that are taken at the same time. | NCI
off-label | off label | Use of a medicine in a way that its label does not list. | FDA
contraindication | contraindications, contraindicated, contra-indication | A reason why a treatment or test would be unsafe for you. | NCI
life expectancy | expected survival, estimated life expectancy, expected survival time, survival time | How long a doctor thinks a person is likely to live. | NCI
treatment-naive | treatment naive, previously untreated, treatment naïve, naive | Not yet treated for this disease. | NCI
newly diagnosed | | The disease has been found only lately. | NCI
de novo | | New, and not grown out of an earlier illness. | NCI
diagnosis | diagnosed, diagnostic criteria | The name that doctors find for an illness. | NCI
differential diagnosis | | Other illnesses that could cause the same signs. | MedlinePlus
medical history | anamnesis, past medical history | The illnesses and treatments that a person has had. | MedlinePlus
family history | | The illnesses that parents, children, sisters and brothers have or had. | NCI
first-degree relative | | A parent, a child, a brother or a sister. | NCI
indication | | The illness or reason for which a treatment is used. | NCI
patient diary | headache diary, electronic diary, diary, sleep diary, eDiary | Notes that you make each day, on paper or on a phone. | CTG
wearable device | fitness tracker, actigraphy, Fitbit, smart watch, wearable | A small device that you wear and that measures steps, sleep or pulse. | FDA
virtual reality | VR | Glasses with screens that make you feel as if you were in another place. | FDA
central laboratory | central lab, local laboratory | The laboratory that does the tests of a study. | NCI
inclusive | | The first and the last number count too. | CTG
prospective | prospective study | Looking forward: people are watched from now on. | CTG
retrospective | retrospective study | Looking back at what has happened or what was written down. | CTG
volunteer | healthy volunteer, healthy control | A person who joins a study by free choice. | CTG
compensation | remuneration, reimbursement | Money for taking part or for costs. Of work accidents, money that an insurance pays. | OHRP
workers' compensation | worker's compensation, litigation, workman's compensation | A claim for money after an accident at work, or a case before a court. | MedlinePlus
pediatric | paediatric, adolescent | About children. Adolescents are young people, mostly in their teens. | MedlinePlus
geriatric | elderly | For or about old people. | NIA
""",
)
