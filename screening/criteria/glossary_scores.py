"""Scores, scales, classes and questionnaires in plain words: what is counted, and which end is the bad one."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

SCORES: tuple[Term, ...] = table(
    Kind.SCORE,
    """
ECOG performance status | ECOG, Eastern Cooperative Oncology Group, Zubrod, ECOG PS, ECOG score, ECOG performance score, WHO performance status | A score from 0 (fully active) to 5 that says how well you manage daily life. | ECOG
performance status | performance score | A score that says how well you manage daily life. Doctors often use the ECOG or the Karnofsky score. | NCI
Karnofsky performance status | Karnofsky, KPS, Karnofsky performance score, Karnofsky score | A score from 0 to 100 that says how well you manage daily life. 100 means no limits. | NCI
Lansky score | Lansky, Lansky performance status | A score from 0 to 100 that says how active a child is. | NCI
RECIST | Response Evaluation Criteria in Solid Tumors, RECIST1 | Rules by which doctors measure on scans whether a tumor grows or shrinks. | RECIST
measurable disease | measurable lesion, measurable tumor | A tumor large enough to be measured on a scan. | NCI
target lesion | target tumor, target lesions | A tumor spot that is measured on each scan during a study. | RECIST
NYHA class | NYHA, New York Heart Association, New York Heart Association Class, NYHA functional class | Four classes of heart failure, from I (no limits) to IV (symptoms at rest). | AHA
Child-Pugh score | Child-Pugh, Child-Pugh class, Child Turcotte Pugh | A score that says how badly the liver is damaged, from A (mild) to C (severe). | Bookshelf
MELD score | MELD, Model for End Stage Liver Disease | A score from blood tests that says how urgent a liver transplant is. A higher number is worse. | NIDDK
CTCAE | NCI CTCAE, Common Terminology Criteria for Adverse Events, CTC AE, NCI-CTC, Common Toxicity Criteria | A scale for side effects, from grade 1 (mild) to grade 5. | CTCAE
TNM staging | TNM, TNM classification, TNM stage, cTNM | A code for how far a cancer has grown: T for tumor size, N for lymph nodes, M for spread. | NCI
AJCC staging | AJCC, American Joint Committee on Cancer, UICC | The rules that most doctors use to name the stage of a cancer. | NCI
ASA score | ASA physical status, ASA class, ASA I, ASA II, ASA III, ASA grade, ASA classification, American Society of Anesthesiologists, American Society of Anesthesiology | A score from I (healthy) to VI by which doctors judge the risk of anesthesia. | ASA
APACHE score | APACHE, APACHE II | A score of how ill a person in intensive care is. A higher number means more danger. | Bookshelf
Glasgow Coma Scale | GCS, Glasgow coma score | A score from 3 to 15 that says how awake a person is. 15 means fully awake. | CDC
MMSE | Mini-Mental State Examination, Mini Mental State Exam, Mini-Mental | A short test of memory and thinking with up to 30 points. A lower score means more trouble. | Bookshelf
MoCA | Montreal Cognitive Assessment | A short test of memory and thinking with up to 30 points. A lower score means more trouble. | Bookshelf
PHQ-9 | Patient Health Questionnaire, PHQ-A | Nine questions about low mood. A higher score, up to 27, means more depression. | Bookshelf
Beck Depression Inventory | BDI-II, Beck Depression Inventory-II | A set of questions about low mood. A higher score means more depression. | Bookshelf
Hamilton Depression Rating Scale | HAM-D, HDRS, HAMD, HAM-D17, Hamilton Depression Scale | A doctor's score of how strong a depression is. A higher score is worse. | Bookshelf
C-SSRS | Columbia Suicide Severity Rating Scale | Questions about thoughts of suicide and about attempts. | Bookshelf
MINI interview | Mini International Neuropsychiatric Interview | A short set of questions by which a doctor finds out about mental illnesses. | Bookshelf
DSM-5 | DSM, DSM-IV, DSM-V, Diagnostic and Statistical Manual of Mental Disorders, DSM-IV-TR, Diagnostic and Statistical Manual | The book by which doctors in many countries name mental illnesses. | APA
ICHD-3 | ICHD, International Classification of Headache Disorders, ICHD-II, ICHD-2, International Headache Society, IHS | The rules by which doctors around the world name and sort headaches. | ICHD
International Classification of Diseases | ICD-10, ICD-9, ICD-11 | A list of codes for all illnesses that is used around the world. | WHO
World Health Organization | WHO classification, WHO criteria, WHO diagnostic criteria | The health agency of the United Nations. Its books name and sort many illnesses. | WHO
Numeric Rating Scale | NRS, numerical rating scale, NPRS, numeric pain rating scale, numerical pain rating scale | You rate your pain or symptom with a number, often from 0 to 10. | Bookshelf
visual analog scale | VAS, visual analogue scale, visual analogue score | You mark on a line how strong your pain or symptom is, from none to the worst. | NCI
Oswestry Disability Index | ODI, Oswestry, Oswestry score | Questions on how much back pain limits your day, from 0 to 100. A higher score is worse. | Bookshelf
Neck Disability Index | | Questions on how much neck pain limits your day. A higher score is worse. | Bookshelf
PROMIS | Patient-Reported Outcomes Measurement Information System | Sets of questions about how you feel and what you can do. | PROMIS
Roland-Morris Disability Questionnaire | RMDQ, Roland Morris | Questions on how much back pain limits your day. A higher score is worse. | Bookshelf
Zurich Claudication Questionnaire | ZCQ | Questions about leg pain and walking for people with a narrow spinal canal. | Bookshelf
quality of life | health-related quality of life, QoL | How well you feel and what you can do and enjoy in daily life. | NCI
questionnaire | patient reported outcome, self-report questionnaire | A list of questions that you answer in writing or on a screen. | CTG
Epworth Sleepiness Scale | | Questions on how likely you are to doze off by day. A score above 10 means too sleepy. | Bookshelf
Pittsburgh Sleep Quality Index | PSQI | Questions about your sleep in the past month. A higher score means worse sleep. | Bookshelf
Insomnia Severity Index | | Questions about trouble sleeping. A higher score, up to 28, means worse sleep. | Bookshelf
AUDIT | Alcohol Use Disorders Identification Test, Alcohol Use Disorders Inventory Test | Ten questions about drinking. A higher score means more harm from alcohol. | Bookshelf
DAST-10 | Drug Abuse Screening Test, Drug Abuse Screening Test-10, DAST | Ten questions about the use of drugs. A higher score means more harm from drugs. | Bookshelf
UPDRS | MDS-UPDRS, Unified Parkinson's Disease Rating Scale | A score of how strong the signs of Parkinson's disease are. A higher score is worse. | Bookshelf
EDSS | Expanded Disability Status Scale | A score from 0 to 10 for multiple sclerosis. A higher score means more trouble with walking and daily life. | Bookshelf
modified Rankin Scale | mRS, Rankin scale, modified Rankin score | A score from 0 to 6 of how much help a person needs after a stroke. | Bookshelf
NIH Stroke Scale | NIHSS, National Institutes of Health Stroke Scale | A score of how much harm a stroke has done. A higher number is worse. | Bookshelf
Gleason score | Gleason, Gleason grade | A score of how prostate cancer looks under a microscope. A higher score means faster growth. | NCI
IPSS-R | Revised International Prognostic Scoring System, International Prognostic Scoring System, IPSS | A score of how likely a bone marrow disease is to turn into leukemia. | NCI
BASDAI | Bath Ankylosing Spondylitis Disease Activity Index | Six questions about pain and stiffness of the spine. A higher score, up to 10, is worse. | Bookshelf
EASI | Eczema Area and Severity Index | A score of how much skin has eczema and how bad it is. A higher score is worse. | Bookshelf
Investigator's Global Assessment | Investigators Global Assessment, vIGA-AD | A doctor's overall score of a skin disease, from 0 (clear) to 4 (severe). | Bookshelf
PASI | Psoriasis Area and Severity Index | A score of how much skin has psoriasis and how bad it is. A higher score is worse. | Bookshelf
Fitzpatrick skin type | Fitzpatrick, Fitzpatrick skin phototype | A scale from I to VI of how easily skin burns in the sun. I burns most. | NCI
FRAX | Fracture Risk Assessment Tool | A calculation of how likely you are to break a bone in the next ten years. | Bookshelf
Pfirrmann grade | Pfirrmann, Pfirrmann classification | A scale of how worn a disc of the spine looks on an MRI, from 1 (healthy) to 5. | Bookshelf
Modic changes | Modic, Modic change, Modic type | Changes in the bone beside a worn disc of the spine, seen on an MRI. | Bookshelf
Cobb angle | Cobb | The angle of a bend in the spine, measured on an X-ray. | Bookshelf
Meyerding grade | Meyerding | A scale of how far one bone of the spine has slipped over the next. | Bookshelf
tumor proportion score | TPS | The share of tumor cells that carry the protein PD-L1. | NCI
Cockcroft-Gault formula | Cockcroft-Gault, Cockcroft-Gault equation, Cockroft-Gault, Cockcroft and Gault | A way to work out how well the kidneys work, from age, weight, sex and a blood value. | NIDDK
MDRD formula | MDRD, Modification of Diet in Renal Disease, CKD-EPI | A way to work out from a blood test how well the kidneys filter. | NIDDK
KDIGO | Kidney Disease Improving Global Outcomes | A group that writes rules by which doctors name and treat kidney disease. | KDIGO
Pearl Index | | A number that says how safe a birth control method is. Below 1 means that fewer than 1 in 100 women get pregnant in a year. | WHO
Lugano classification | Lugano criteria, Lugano | Rules by which doctors name the stage of a lymphoma and see if treatment works. | Bookshelf
iwCLL | International Workshop on Chronic Lymphocytic Leukemia | Rules by which doctors name and treat a slow-growing blood cancer. | Bookshelf
Barthel Index | | A score of how well a person manages washing, eating, walking and other daily tasks. | Bookshelf
Patient Global Impression | PGI-I, PGIC, Patient Global Impression of Improvement, Clinical Global Impression | One question on how much better or worse things are. | Bookshelf
grade of severity | grade 0, grade 1, grade 2, grade 3, grade 4, grade 5, grade I, grade II, grade III, grade IV | A step on a scale of how strong something is. Higher grades are mostly worse. | NCI
""",
)
