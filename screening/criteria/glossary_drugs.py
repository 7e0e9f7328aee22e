"""Medicines and their classes in plain words: what they are for. Nothing here says that a medicine should be changed."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

_CANCER_DRUGS = """
chemotherapy | cytotoxic chemotherapy, systemic chemotherapy, chemotherapeutic, chemotherapeutic agent, cytotoxic, cytotoxic therapy, cytostatic, standard chemotherapy | Medicines that kill cancer cells or stop them from growing. | NCI
platinum-based chemotherapy | platinum-based, platinum, cisplatin, carboplatin, oxaliplatin, platinum-containing | Cancer drugs with the metal platinum in them, such as cisplatin. | NCI
taxane | paclitaxel, docetaxel | Cancer medicines first made from the yew tree, such as paclitaxel. | NCI
anthracycline | doxorubicin, daunorubicin, idarubicin, epirubicin | Strong cancer medicines, such as doxorubicin. Large amounts can harm the heart. | NCI
vinca alkaloid | vincristine, vinblastine | Cancer medicines first made from a plant, such as vincristine. | NCI
alkylating agent | cyclophosphamide, busulfan, melphalan, ifosfamide, bendamustine | Cancer drugs that harm the genes of cancer cells. | NCI
nitrosourea | carmustine, lomustine | Cancer medicines whose effect on blood cells comes late, after weeks. | NCI
mitomycin | mitomycin C | A cancer medicine whose effect on blood cells comes late, after weeks. | DailyMed
antimetabolite | pemetrexed, Alimta, gemcitabine, fluorouracil, capecitabine, fludarabine, 5-FU | Cancer medicines that look like building blocks of genes and stop cells from growing. | NCI
cytarabine | HiDAC, Ara-C, high-dose cytarabine | A drug that stops blood cancer cells from growing. | NCI
hydroxyurea | hydrea, hydroxycarbamide | A capsule that lowers the number of blood cells. It is used in blood diseases. | DailyMed
hypomethylating agent | azacitidine, decitabine, hypomethylating, azacytidine | Drugs for diseases of the bone marrow. They help blood cells to grow in the right way. | NCI
venetoclax | BCL-2 inhibitor, BCL2 inhibitor | A tablet against some leukemias. It lets cancer cells die. | DailyMed
asparaginase | ASNase, pegaspargase | A drug that takes away food that blood cancer cells need. | NCI
cytoreduction | cytoreductive, debulking, cytoreductive therapy | Treatment that lowers the number of cancer cells. | NCI
tyrosine kinase inhibitor | TKI, EGFR-TKI, EGFR TKI, kinase inhibitor, EGFR tyrosine kinase inhibitor, third-generation EGFR-TKI | Tablets that block the signals which make some cancers grow. | NCI
EGFR inhibitor | osimertinib, gefitinib, erlotinib, afatinib, icotinib, dacomitinib, almonertinib, furmonertinib | Tablets against lung cancer with a changed EGFR gene. | NCID
ALK inhibitor | alectinib, brigatinib, lorlatinib, crizotinib | Tablets against lung cancer with a changed ALK gene. | NCID
BCR-ABL inhibitor | imatinib, dasatinib, nilotinib, bosutinib, ponatinib | Tablets against some leukemias with a joined gene. | NCID
BTK inhibitor | ibrutinib, acalabrutinib, BTKi, zanubrutinib | Tablets against some slow-growing blood cancers. | NCID
JAK inhibitor | ruxolitinib, tofacitinib, upadacitinib, baricitinib | Tablets that block messages inside immune or blood cells. | FDA
PARP inhibitor | PARP, olaparib, talazoparib, niraparib | Tablets that stop cancer cells from mending their genes. | NCI
CDK4/6 inhibitor | palbociclib, ribociclib, abemaciclib | Tablets that slow some breast cancers. | NCID
FLT3 inhibitor | midostaurin, gilteritinib | Drugs for blood cancer with a changed gene called FLT3. | NCID
angiogenesis inhibitor | anti-angiogenic, bevacizumab, antiangiogenic, anlotinib, apatinib, sunitinib, sorafenib, lenvatinib, anti-VEGF, regorafenib, ramucirumab, VEGFR-TKI | Medicines that keep a tumor from growing new blood vessels. | NCI
immune checkpoint inhibitor | checkpoint inhibitor, PD-1 inhibitor, anti-PD-1, anti-PD-L1, PD-L1 inhibitor, PD-1 antibody, PD-1/PD-L1 inhibitor, PD-1/L1 inhibitor, pembrolizumab, nivolumab, atezolizumab, durvalumab, ipilimumab, cemiplimab, camrelizumab | Medicines that take a brake off the immune system so that it attacks cancer. | NCI
monoclonal antibody | monoclonal antibodies, mAb | A medicine made of one kind of antibody that sticks to a certain target. | NCI
bispecific antibody | bispecific, blinatumomab | A medicine that sticks to a cancer cell and an immune cell and brings them together. | NCI
antibody-drug conjugate | gemtuzumab ozogamicin, inotuzumab ozogamicin, gemtuzumab, inotuzumab, trastuzumab deruxtecan | An antibody that carries a cancer drug right to the cancer cell. | NCI
anti-CD20 antibody | rituximab, obinutuzumab, anti-CD20, ofatumumab | A medicine that removes B cells, a kind of white blood cell. | DailyMed
HER2 antibody | trastuzumab, pertuzumab, HER2-targeted | A drug for cancers with too much of the protein HER2. | DailyMed
EGFR antibody | cetuximab, panitumumab | An antibody that blocks a growth signal of some bowel and head cancers. | DailyMed
thalidomide and similar medicines | thalidomide, lenalidomide, pomalidomide | Medicines against some blood cancers. They can badly harm an unborn child. | DailyMed
proteasome inhibitor | bortezomib, carfilzomib | Medicines that stop cancer cells from clearing their waste. | NCI
tamoxifen | | A tablet for breast cancer that blocks the female hormone estrogen. | NCI
aromatase inhibitor | letrozole, anastrozole, exemestane | Tablets for breast cancer that lower the female hormone estrogen. | NCI
GnRH agonist | GnRH, goserelin, leuprolide, LHRH, leuprorelin, GnRH analog | A medicine that stops the ovaries or testicles from making sex hormones. | NCI
antineoplastic | anticancer drug, anticancer therapy, anti-cancer therapy, antitumor drug, anti-tumor therapy, antitumor therapy, anticancer treatment, anti-tumor treatment, antitumor treatment, anti-cancer treatment, antileukemic therapy, antileukemic, systemic anti-tumor therapy | A treatment against cancer. | NCI
"""

_IMMUNE_DRUGS = """
corticosteroid | steroid, prednisone, prednisolone, dexamethasone, glucocorticoid, systemic corticosteroid, systemic steroid, oral steroid, hydrocortisone, methylprednisolone, steroid therapy, glucocorticosteroid, corticoid | Drugs such as prednisone that calm swelling and the immune system. | MedlinePlus
epidural steroid injection | epidural injection, epidural, epidural steroid | A shot of a medicine near the nerves of the spine, against pain and inflammation. | RadiologyInfo
anabolic steroid | | A hormone that builds muscle. | NIDA
immunosuppressant | immunosuppression, immunosuppressive, immunosuppressive therapy, immunosuppressive drug, immunosuppressive agent, immunosuppressed | A medicine that weakens the immune system on purpose. | MedlinePlus
methotrexate | | A drug that slows the growth of cells. It is used for cancer and for sore, swollen joints. | DailyMed
azathioprine | | A medicine that weakens the immune system. | DailyMed
mycophenolate | mycophenolate mofetil | A drug that makes the immune system weaker, such as after a transplant. | DailyMed
calcineurin inhibitor | tacrolimus, cyclosporine, ciclosporin, calcineurin | Drugs such as tacrolimus that make the immune system weaker. | DailyMed
chloroquine | hydroxychloroquine | A medicine against malaria. A form of it also calms some immune diseases. | DailyMed
TNF inhibitor | anti-TNF, adalimumab, infliximab, etanercept, tumor necrosis factor inhibitor | Drugs that block TNF, which makes tissue sore and swollen. | FDA
dupilumab | | A shot for eczema, asthma and some other diseases with an allergy. | DailyMed
anti-thymocyte globulin | ATG, antithymocyte globulin, alemtuzumab | A strong medicine that removes immune cells, for example before a transplant. | NCI
biologic | biologic agent, biological agent, biological therapy, biological product, biologic therapy | A medicine made by living cells, such as an antibody. | NCI
immunomodulator | immunomodulatory, immunomodulating agent, immunostimulatory, thymosin, immunomodulatory drug | A medicine that changes how the immune system works. | NCI
interferon | | A substance of the immune system, also given as a medicine. | NCI
intravenous immunoglobulin | IVIG, gamma globulin | Antibodies from donors that are given through a vein. | MedlinePlus
small molecule | | A drug made of tiny parts, often a tablet. | NCI
vaccine | vaccination, immunization, inactivated vaccine | A shot or drops that train the immune system. | CDC
live vaccine | live vaccination, live attenuated vaccine, attenuated vaccine, live-virus vaccine, FluMist | A vaccine that holds weakened germs. | CDC
G-CSF | granulocyte colony stimulating factor, filgrastim, GM-CSF, granulocyte-macrophage colony stimulating factor, pegfilgrastim | A medicine that makes the body produce more white blood cells. | NCI
erythropoietin | EPO, epoetin, darbepoetin, erythropoiesis stimulating agent | A hormone or medicine that makes the body produce more red blood cells. | NCI
growth factor | hematopoietic growth factor, nerve growth factor, NGF | A substance that makes cells grow. Some are given as medicines. | NCI
luspatercept | | A shot that helps the body to make more red blood cells. | DailyMed
thrombopoietin receptor agonist | romiplostim, eltrombopag | A medicine that helps the body to make more platelets. | DailyMed
"""

_HEART_AND_BLOOD_DRUGS = """
anticoagulant | anticoagulation, blood thinner, anticoagulant therapy, anticoagulation therapy | A medicine that keeps the blood from clotting. | NHLBI
warfarin | coumadin, vitamin K antagonist, coumarin | A tablet that keeps the blood from clotting. INR tests guide its dose. | DailyMed
heparin | low molecular weight heparin, LMWH, enoxaparin | A shot that keeps the blood from clotting. | DailyMed
direct oral anticoagulant | DOAC, NOAC, rivaroxaban, apixaban, dabigatran, factor Xa inhibitor | Newer tablets that keep the blood from clotting. | FDA
antiplatelet | antiplatelet agent, clopidogrel, antiplatelet therapy, platelet aggregation inhibitor | A drug such as aspirin that keeps clotting cells in the blood from sticking to each other. | NHLBI
aspirin | acetylsalicylic acid | A medicine against pain and fever that also keeps blood from clotting. | DailyMed
thrombolytic | thrombolysis, fibrinolytic | A medicine that dissolves blood clots. | NHLBI
antihypertensive | antihypertensive drug, antihypertensive medication, blood pressure medication | A medicine against high blood pressure. | NHLBI
ACE inhibitor | angiotensin-converting enzyme inhibitor, lisinopril, ramipril, enalapril | Tablets against high blood pressure and weak hearts. | NHLBI
angiotensin receptor blocker | losartan, valsartan, ARB | Tablets against high blood pressure and weak hearts. | NHLBI
beta blocker | beta-blocker, propranolol, metoprolol, atenolol, timolol, nadolol | Medicines that slow the heart and lower blood pressure. | NHLBI
calcium channel blocker | amlodipine, nifedipine, calcium antagonist | Medicines that widen blood vessels and lower blood pressure. | NHLBI
verapamil | | A medicine for heart and blood pressure. It is also used to prevent cluster headache. | DailyMed
diuretic | thiazide, furosemide, spironolactone, loop diuretic | A water pill: it makes the body pass more urine. | NHLBI
antiarrhythmic | amiodarone, quinidine, antiarrhythmic drug, digoxin | A medicine that keeps the heartbeat steady. | NHLBI
nitrate | nitroglycerin, glyceryl trinitrate, nitroglycerine | A medicine that widens blood vessels, for example in chest pain. | NHLBI
statin | atorvastatin, simvastatin, lipid-lowering | Tablets that lower a kind of fat in the blood. | NHLBI
vasoconstrictor | vasopressor, epinephrine, adrenalin, adrenaline | A medicine that narrows blood vessels and raises blood pressure. | MedlinePlus
iron chelation | deferasirox, iron chelator | Treatment that removes too much iron from the body. | NCI
"""

_NERVE_DRUGS = """
NSAID | NSAIDs, nonsteroidal anti-inflammatory drug, non-steroidal anti-inflammatory drug, ibuprofen, naproxen, nonsteroidal anti-inflammatory, anti-inflammatory drug, diclofenac | Drugs for pain and swelling, such as ibuprofen or naproxen. | MedlinePlus
indomethacin | | A strong drug for pain and swelling. | DailyMed
analgesic | pain medication, painkiller, analgesia, pain medicine | A medicine against pain. | NCI
acetaminophen | paracetamol, Tylenol | A common medicine against pain and fever. | DailyMed
opioid | opiate, morphine, oxycodone, narcotic, fentanyl, opioid analgesic, tramadol, opioid medication | Strong pain medicines such as morphine or oxycodone. | NIDA
methadone or buprenorphine | methadone, buprenorphine | Drugs for strong pain that also help people off other opioids. | NIDA
opioid antagonist | naltrexone, naloxone | A medicine that blocks the effect of opioids. | NIDA
benzodiazepine | diazepam, lorazepam, alprazolam, triazolam, clonazepam, midazolam | Medicines that calm or help to sleep, such as diazepam. | MedlinePlus
sedative | hypnotic, sleeping pill, zolpidem, zaleplon, eszopiclone, sedation, sleep medication, sedated | A medicine that calms or brings sleep. | MedlinePlus
barbiturate | butalbital, phenobarbital | An older kind of medicine that calms or prevents seizures. | MedlinePlus
antidepressant | SSRI, SSRIs, selective serotonin reuptake inhibitor, duloxetine, venlafaxine, SNRI, fluoxetine, antidepressive, Prozac, sertraline | Medicines that lift a very low mood. | NIMH
tricyclic antidepressant | amitriptyline, nortriptyline, tricyclic | An older kind of medicine against depression, also used against nerve pain. | MedlinePlus
MAO inhibitor | monoamine oxidase inhibitor, MAOI, monoamine oxidase | An older kind of medicine against depression. It does not go well with many other medicines. | MedlinePlus
antipsychotic | antipsychotics, neuroleptic, olanzapine, risperidone, quetiapine, aripiprazole, antipsychotic medication, phenothiazine, chlorpromazine, droperidol | Drugs that help people who hear voices or believe things that are not real. | NIMH
lithium | lithium carbonate | A medicine that keeps mood steady. It is also used against cluster headache. | DailyMed
psychotropic | psychotropic drug, psychoactive, psychotropic medication | A medicine or drug that acts on mood and thinking. | NIMH
stimulant | methylphenidate | A medicine or drug that makes people more awake. | NIDA
antiepileptic | anticonvulsant, antiepileptic drug, anti-epileptic, antiseizure medication, enzyme-inducing antiepileptic drug, phenytoin, carbamazepine, oxcarbazepine, valproic acid, valproate, lamotrigine, levetiracetam | A medicine that prevents seizures. | NINDS
topiramate | | A medicine against seizures that is also used to prevent migraine. | DailyMed
gabapentinoid | gabapentin, pregabalin | Medicines against nerve pain and seizures, such as gabapentin. | DailyMed
triptan | sumatriptan, zolmitriptan, triptans | Medicines that stop a migraine or cluster headache attack. | MedlinePlus
ergot medicine | ergotamine, ergot, dihydroergotamine, methylergonovine, methysergide, ergot derivative | Medicines that narrow blood vessels, used against headache attacks. | DailyMed
CGRP antibody | erenumab, galcanezumab, fremanezumab, eptinezumab, anti-CGRP, CGRP antagonist, CGRP monoclonal antibody | A shot that prevents headache attacks by blocking a substance called CGRP. | FDA
preventive treatment | prophylactic treatment, preventive medication, prophylaxis, prophylactic, preventive, preventive therapy, prophylactic medication | Treatment that is taken so that an illness or attack does not come. | NCI
abortive treatment | acute treatment, abortive medication, abortive, rescue medication, rescue therapy | Treatment taken at the time of an attack to stop it. | MedlinePlus
muscle relaxant | baclofen, muscle relaxants | A medicine that loosens tight muscles. | MedlinePlus
botulinum toxin | Botox, onabotulinumtoxinA, botulinum toxin injection | A shot that makes muscles loose or keeps migraine away. | MedlinePlus
anticholinergic | scopolamine, antimuscarinic, glycopyrrolate, atropine | Drugs that block some nerve signals, such as those that make the bladder too active. | MedlinePlus
cholinesterase inhibitor | donepezil, rivastigmine, galantamine | Drugs that help memory for some time. | NIA
dopamine | levodopa, dopamine agonist | A messenger of nerves. Medicines like it are used in Parkinson's disease. | NINDS
local anesthetic | lidocaine, bupivacaine, local anesthesia, xylocaine, procaine, local anaesthetic | A medicine that numbs one part of the body. | MedlinePlus
general anesthesia | anesthesia, anesthetic, propofol | Medicines that put you to sleep for an operation, or numb part of the body. | MedlinePlus
melatonin | | A hormone of the body's inner clock, also taken for sleep. | NCCIH
nicotine replacement therapy | nicotine patch, nicotine replacement, nicotine gum | Patches or gum with nicotine that help people stop smoking. | NIDA
varenicline | | A tablet that helps people stop smoking. | DailyMed
"""

_OTHER_DRUGS = """
insulin | insulin injection, insulin therapy, basal insulin, glargine, insulin glargine | A hormone that lowers blood sugar. People with diabetes may inject it. | NIDDK
insulin pump | closed loop, continuous subcutaneous insulin infusion | A small device that gives insulin all day through a thin tube. | NIDDK
metformin | | A tablet against type 2 diabetes. | NIDDK
sulfonylurea | glimepiride, glipizide, gliclazide | Tablets that make the body give off more insulin. | NIDDK
antidiabetic | antihyperglycemic, oral hypoglycemic, hypoglycemic agent, glucose-lowering, antidiabetic drug, antidiabetic medication | A medicine that lowers blood sugar. | NIDDK
GLP-1 | GLP-1 receptor agonist, semaglutide, liraglutide, exenatide, GLP-1 agonist | Medicines that lower blood sugar and hunger. | NIDDK
SGLT2 inhibitor | dapagliflozin, empagliflozin, SGLT2 | Tablets that let sugar leave the body with the urine. | NIDDK
bisphosphonate | alendronate, zoledronic acid, denosumab | A medicine that makes bones stronger. | NIAMS
antibiotic | antibiotics, antibacterial, penicillin, ciprofloxacin, fluoroquinolone, antibiotic therapy, intravenous antibiotics, gentamicin | A drug that kills germs called bacteria. | MedlinePlus
macrolide | clarithromycin, erythromycin | A kind of antibiotic that can change how other medicines work. | DailyMed
rifamycin | rifampin, rifampicin, rifabutin | A medicine that kills germs, mostly those of tuberculosis. It makes many other drugs work less. | DailyMed
antiviral | antiviral therapy, antiviral drug, antiviral treatment | A drug that fights viruses, such as those of the flu. | NCI
antiretroviral | antiretroviral therapy, HAART | Medicines that keep HIV in check. | CDC
antifungal | ketoconazole, itraconazole, voriconazole, fluconazole, posaconazole, azole | A medicine against infections by a fungus. Some change how other medicines work. | DailyMed
antimicrobial | anti-infective, antiparasitic, anti-infective therapy | A medicine against germs. | MedlinePlus
antiemetic | ondansetron, metoclopramide, domperidone | A medicine against feeling sick and throwing up. | NCI
proton pump inhibitor | PPI, omeprazole, esomeprazole | A medicine that lowers the acid of the stomach. | NIDDK
antacid | | A medicine that binds the acid of the stomach. | MedlinePlus
laxative | enema | A medicine that helps to empty the bowel. | NIDDK
antihistamine | diphenhydramine | A medicine against allergy. Some kinds make you sleepy. | MedlinePlus
bronchodilator | inhaler, salbutamol, albuterol | A medicine, mostly breathed in, that widens the airways. | NHLBI
inhaled corticosteroid | inhaled steroid, nasal steroid, inhaled steroids | A medicine that is breathed in and calms inflammation of the airways. | NHLBI
topical | topically, ointment, topical corticosteroid, topical steroid | Put on the skin, such as a cream. | MedlinePlus
hormone replacement therapy | HRT, hormone replacement, hormonal replacement therapy | Hormones taken in place of those that the body no longer makes. | NCI
estrogen | | A female sex hormone, also used in medicines. | NCI
progestin | progestogen, progesterone, levonorgestrel | A female hormone of pregnancy, or a medicine like it, as in birth control pills. | NCI
androgen | | A male sex hormone, also used in medicines. | NCI
thyroid hormone replacement | levothyroxine, thyroid replacement | Tablets in place of the hormone that the thyroid should make. | NIDDK
CYP3A4 inhibitor | CYP3A4, strong CYP3A4 inhibitor, CYP3A4 inducer, cytochrome P450, CYP3A, CYP, CYP inducer, CYP inhibitor, P450 | CYP3A4 is a liver enzyme that breaks down medicines. Some drugs, herbs and grapefruit slow it down or speed it up. | FDA
drug interaction | drug-drug interaction, drug interactions | One medicine changes how another one works. | FDA
narrow therapeutic index | narrow therapeutic, therapeutic window | Said of medicines where a small change of the dose does harm or takes away the effect. | FDA
grapefruit or Seville orange | grapefruit, grapefruit juice, Seville orange, Seville oranges, starfruit, marmalade, pomelo | Fruits that can change how the body breaks down medicines. | FDA
St. John's wort | John's wort, Saint John's wort, hypericum | An herb taken against low mood. It changes how many medicines work. | NCCIH
herbal medicine | herbal, herbal supplement, traditional Chinese medicine, Chinese herbal medicine, Chinese medicine, herbal remedy, herbal product, ginkgo, ginseng | Medicine made from plants. | NCCIH
dietary supplement | supplement, nutritional supplement, vitamin supplement | Vitamins, minerals or herbs that are taken beside food. | NCCIH
over-the-counter | OTC, nonprescription, non-prescription | Sold without a doctor's prescription. | FDA
investigational drug | investigational agent, investigational product, investigational medicinal product, investigational treatment, IMP, study drug, study medication, experimental drug, investigational therapy, investigational medicine, experimental treatment | A medicine that is still being tested in studies. | FDA
investigational device | experimental device | A device that is still being tested in studies. | FDA
antagonist | receptor blocker, receptor antagonist | A medicine that blocks a switch on cells. | NCI
agonist | | A medicine that turns on a switch on cells. | NCI
inducer | enzyme inducer | A medicine that makes the body break down other medicines faster. | FDA
inhibitor | | A medicine or substance that slows or blocks something in the body. | NCI
"""

DRUGS: tuple[Term, ...] = tuple(
    term
    for part in (_CANCER_DRUGS, _IMMUNE_DRUGS, _HEART_AND_BLOOD_DRUGS, _NERVE_DRUGS, _OTHER_DRUGS)
    for term in table(Kind.DRUG, part)
)
