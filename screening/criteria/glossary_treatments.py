"""Treatments, study terms and body states in plain words; facts after MedlinePlus and the NCI Dictionary of Cancer Terms, words our own."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Term, table

TREATMENTS: tuple[Term, ...] = table(
    """
chemotherapy | cytotoxic chemotherapy, systemic chemotherapy | Medicines that kill cancer cells or stop them from growing.
radiation therapy | radiotherapy, radiation, irradiation | Treatment with high-energy rays that kill cancer cells.
immunotherapy | | Treatment that helps your own immune system to fight a disease.
endocrine therapy | hormone therapy, hormonal therapy | Treatment that blocks or lowers hormones which make some cancers grow.
targeted therapy | target therapy | Medicines made to act on one certain feature of cancer cells.
systemic therapy | systemic treatment, systemic anticancer therapy | Treatment that reaches the whole body through the blood, such as tablets or infusions.
adjuvant therapy | adjuvant, adjuvant chemotherapy | Treatment after surgery, given so that the cancer does not come back.
neoadjuvant therapy | neoadjuvant, neo-adjuvant | Treatment before surgery, given to shrink the tumor.
palliative | palliative radiotherapy, palliative care | Treatment that eases symptoms and does not aim to cure.
monoclonal antibody | monoclonal antibodies | A medicine made of one kind of antibody that sticks to a certain target.
biologic | biological, biologic agent, biological agent | A medicine made by living cells, such as an antibody.
CAR-T therapy | CAR-T, CAR T cell, CAR-T cell, chimeric antigen receptor | Your own immune cells are changed in a laboratory so that they attack the cancer.
stem cell transplant | HSCT, allo-SCT, hematopoietic stem cell transplantation, stem cell transplantation, bone marrow transplant, bone marrow transplantation | Young blood cells, your own or a donor's, replace the bone marrow.
autologous | autologous HSCT | From your own body.
allogeneic | allogenic, allogeneic HSCT | From another person, a donor.
GnRH agonist | GnRH, goserelin, leuprolide, LHRH | A medicine that stops the ovaries or testicles from making sex hormones.
ovarian ablation | ovarian suppression | Treatment that stops the ovaries from making hormones.
oophorectomy | bilateral oophorectomy, ovariectomy | Surgery that takes out one or both ovaries.
hysterectomy | | Surgery that takes out the womb.
tubal ligation | bilateral tubal ligation | Surgery that closes the tubes so that pregnancy cannot happen.
vasectomy | | A small surgery that makes a man unable to father children.
resection | | Surgery that takes out a tumor or part of an organ.
major surgery | | An operation, most often under general anesthesia, that opens a large part of the body.
corticosteroid | steroid, prednisone, prednisolone, dexamethasone, glucocorticoid | Medicines that calm inflammation and the immune system, such as prednisone.
immunosuppressant | immunosuppression, immunosuppressive, immunosuppressive therapy, immunosuppressive drug | A medicine that weakens the immune system on purpose.
anticoagulant | anticoagulation, blood thinner, warfarin | A medicine that keeps the blood from clotting.
antiplatelet | antiplatelet agent | A medicine such as aspirin that keeps platelets from sticking together.
NSAID | NSAIDs, nonsteroidal anti-inflammatory drug, non-steroidal anti-inflammatory drug | Pain medicines such as ibuprofen or naproxen.
opioid | opiate | Strong pain medicines such as morphine or oxycodone.
benzodiazepine | | Medicines that calm or help to sleep, such as diazepam.
antidepressant | SSRI, SSRIs | Medicines against depression.
anticholinergic | | Medicines that block certain nerve signals, for example against an overactive bladder.
insulin | insulin pump | A hormone that lowers blood sugar. People with diabetes may inject it.
botulinum toxin | Botox, onabotulinumtoxinA | A medicine injected to relax muscles or to prevent migraine.
CYP3A4 inhibitor | CYP3A4, strong CYP3A4 inhibitor, CYP3A4 inducer, cytochrome P450 | CYP3A4 is a liver enzyme that breaks down medicines. Some drugs, herbs and grapefruit slow it down or speed it up.
investigational drug | investigational agent, investigational product, investigational medicinal product, investigational treatment, IMP | A medicine that is still being tested in studies.
washout | wash-out, washout period, wash-out period | A time without a certain medicine before a study starts. The study team plans it with you.
half-life | half-lives | The time in which half of a medicine leaves the body.
concomitant medication | concomitant | Other medicines that are taken at the same time.
contraception | contraceptive, birth control, effective contraception | Ways to prevent pregnancy, such as the pill, an IUD or a condom.
intrauterine device | IUD | A small device in the womb that prevents pregnancy.
childbearing potential | WOCBP, women of childbearing potential, child-bearing potential, reproductive potential | Able to become pregnant: not past menopause and not made sterile by surgery.
postmenopausal | menopause | No more monthly periods, most often for at least 12 months.
amenorrhea | amenorrhoea | No monthly periods.
lactating | lactation, nursing, breastfeeding, breast feeding | Making breast milk, feeding a baby at the breast.
informed consent | written informed consent, informed consent form, ICF | The study team explains the study to you, and you sign if you want to take part.
assent | informed assent | A child's own agreement to take part, beside the parents' consent.
legally authorized representative | legal representative, legal guardian | Someone who may by law decide for another person.
randomization | randomisation, randomized, randomised | Chance decides who gets which treatment in a study.
baseline | baseline visit | The time just before a study's treatment starts.
screening visit | screening, screening period | The first visits, at which the study team checks if the study suits you.
placebo | | A treatment that looks like the real one but has no active medicine in it.
adverse event | adverse events, toxicity, side effect | A health problem during a treatment, whether or not the treatment caused it.
contraindication | contraindications, contraindicated | A reason why a treatment or test would be unsafe for you.
hypersensitivity | hypersensitivity reaction, allergic reaction | An allergy, or a reaction like one.
anaphylaxis | anaphylactic | A sudden and dangerous allergic reaction.
life expectancy | | How long a doctor thinks a person is likely to live.
implantable device | pacemaker, implantable cardioverter defibrillator, ICD, neurostimulator | A device that was placed in the body, such as a pacemaker.
dialysis | hemodialysis, haemodialysis | A machine cleans the blood because the kidneys no longer can.
transfusion | blood transfusion | Blood or blood cells given through a vein.
G-CSF | granulocyte colony stimulating factor, growth factor | A medicine that makes the body produce more white blood cells.
vaccine | live vaccine, live vaccination, vaccination | A shot or drops that train the immune system. Live vaccines hold weakened germs.
"""
)
