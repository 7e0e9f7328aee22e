"""Operations, devices and treatments other than medicines in plain words, with the words for their order and aim."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

TREATMENTS: tuple[Term, ...] = table(
    Kind.TREATMENT,
    """
radiation therapy | radiotherapy, radiation, irradiation, radiation treatment | Treatment with high-energy rays that kill cancer cells. | NCI
stereotactic radiosurgery | radiosurgery, stereotactic body radiation, SBRT, stereotactic, gamma knife | Strong rays that are aimed very exactly at a small spot. | NCI
whole brain radiotherapy | whole-brain radiation, WBRT, cranial irradiation, craniospinal irradiation | Radiation of the whole brain. | NCI
chemoradiotherapy | chemoradiation, concurrent chemoradiotherapy | Cancer drugs and rays at the same time. | NCI
brachytherapy | | Radiation from a small source that is put into the body, near the tumor. | NCI
radiopharmaceutical | radioactive, radioisotope, radioactive seed, radionuclide | A substance that gives off rays, used to treat or to make pictures. | NCI
ionizing radiation | radiation exposure | Rays such as X-rays that can harm cells in large amounts. | CDC
immunotherapy | cancer immunotherapy | Treatment that helps your own immune system to fight a disease. | NCI
endocrine therapy | hormone therapy, hormonal therapy | Treatment that blocks or lowers hormones which make some cancers grow. | NCI
targeted therapy | target therapy, molecular targeted therapy, targeted treatment, targeted drug | Medicines made to act on one certain feature of cancer cells. | NCI
systemic therapy | systemic treatment, systemic anticancer therapy, systemic anti-cancer therapy | Treatment that reaches the whole body through the blood, such as tablets or infusions. | NCI
local therapy | local treatment, localized treatment | Treatment of one place only, such as an operation or radiation. | NCI
first-line treatment | first line, first-line, first-line therapy, frontline | The treatment that is given first for a disease. | NCI
second-line treatment | second line, second-line, third-line | The treatment that is given when the first one does not work or no longer works. | NCI
line of therapy | line of treatment, prior line, lines of therapy, lines of treatment | One treatment in a row of treatments for the same disease. | NCI
salvage therapy | salvage, salvage treatment, salvage chemotherapy | Treatment after other treatments have not worked. | NCI
induction therapy | induction chemotherapy, remission induction, reinduction, induction regimen, induction treatment, prior induction | The first, strong treatment, which should bring back the disease as far as can be. | NCI
consolidation therapy | intensification, consolidation chemotherapy, consolidation treatment | Treatment after a remission that should kill cancer cells that are left. | NCI
maintenance therapy | maintenance treatment | Treatment that should keep a disease away or under control. | NCI
conditioning regimen | lymphodepletion, lymphodepleting chemotherapy, preparative regimen, myeloablative, conditioning therapy, conditioning chemotherapy | Strong treatment that makes room for new cells before a transplant or cell treatment. | NCI
adjuvant therapy | adjuvant, adjuvant chemotherapy, adjuvant treatment | Treatment after surgery, given so that the cancer does not come back. | NCI
neoadjuvant therapy | neoadjuvant, neo-adjuvant, neoadjuvant chemotherapy, neoadjuvant treatment | Treatment before surgery, given to shrink the tumor. | NCI
palliative | palliative radiotherapy, palliative care, palliative radiation | Treatment that eases symptoms and does not aim to cure. | NCI
hospice | hospice care, end-of-life care | Care for people at the end of life. | NIA
supportive care | best supportive care | Care that eases symptoms and side effects. | NCI
curative | curative intent, curative treatment, radical treatment, radical | Meant to cure. | NCI
standard of care | standard treatment, standard therapy, standard care | The treatment that doctors agree is usual for a disease. | NCI
conservative treatment | conservative care, nonoperative treatment, non-operative treatment, conservative management, non-surgical, conservative therapy, conservative | Care without surgery, such as exercise or tablets. | NCI
regimen | treatment regimen, chemotherapy regimen | A plan of treatment: which medicine, how much and when. | NCI
pharmacotherapy | pharmacological, pharmacologic treatment, drug therapy, drug treatment | Treatment with drugs. | NCI
treatment cycle | cycle of chemotherapy, course of chemotherapy, cycle of, chemotherapy cycle, cycle of treatment | A time of treatment and rest that is repeated. | NCI
combination therapy | combination treatment | Two or more treatments together. | NCI
monotherapy | single agent, single-agent | Treatment with only one medicine. | NCI
CAR-T therapy | CAR-T, CAR T cell, CAR-T cell, chimeric antigen receptor, CAR-T cell therapy, CAR-NK | Your own immune cells are changed in a laboratory so that they attack the cancer. | NCI
cell therapy | cellular therapy, adoptive cell, cell-based therapy, stem cell therapy | Living cells are given as a treatment. | NCI
gene therapy | gene-modified, gene editing | Genes are put into cells or changed to treat an illness. | NCI
stem cell transplant | HSCT, allo-SCT, hematopoietic stem cell transplantation, stem cell transplantation, bone marrow transplant, bone marrow transplantation, hematopoietic stem cell transplant, hematopoietic cell transplantation, SCT, allo-HSCT, ASCT | Young blood cells, your own or a donor's, replace the bone marrow. | NCI
autologous | autologous HSCT, autologous transplant, autologous stem cell transplant | From your own body. | NCI
allogeneic | allogenic, allogeneic HSCT, allogeneic transplant, allogeneic stem cell transplantation, allogeneic stem cell transplant, allogeneic hematopoietic stem cell transplantation | From another person, a donor. | NCI
donor lymphocyte infusion | DLI | White blood cells of the transplant donor are given to the patient. | NCI
umbilical cord blood | cord blood | Blood from the cord of a newborn, rich in young blood cells. | NCI
apheresis | leukapheresis, leucapheresis, plasmapheresis, plasma exchange | A machine takes one part out of your blood and gives the rest back. | NCI
organ transplant | organ transplantation, solid organ transplant, kidney transplant, liver transplant, transplantation, transplant, solid organ transplantation, renal transplant | A sick organ or tissue is replaced by one from a donor. | MedlinePlus
transfusion | blood transfusion, platelet transfusion, red blood cell transfusion, transfused, blood product | Blood or blood cells given through a vein. | NHLBI
dialysis | hemodialysis, peritoneal dialysis | A machine or a fluid cleans the blood because the kidneys no longer can. | NIDDK
major surgery | major operation, major surgical procedure | An operation that opens a large part of the body. Most often you sleep during it. | NCI
minimally invasive | minimally invasive surgery, laparoscopic, laparoscopy, thoracoscopic, arthroscopic | Surgery through small cuts, often with a camera. | NCI
elective surgery | elective, planned surgery | An operation that is planned ahead and is not an emergency. | MedlinePlus
preoperative | preoperatively, before surgery, perioperative | Before an operation, or around its time. | NCI
postoperative | postoperatively, postsurgical | In the time after surgery. | NCI
resection | resected, radical resection, surgical resection, excision, complete resection, excised | Surgery that takes out a tumor or part of an organ. | NCI
debridement | | Taking dead or dirty tissue out of a wound. | MedlinePlus
incision | | A cut made in surgery. | NCI
anastomosis | | A join that a surgeon makes between two tubes or ends of bowel. | NCI
ablation | radiofrequency ablation, radiofrequency, cryotherapy, cryoablation, denervation, radiofrequency denervation | Tissue is destroyed on purpose, for example by heat or cold. | NCI
embolization | chemoembolization, TACE | Blood vessels are blocked on purpose, for example those that feed a tumor. | NCI
lobectomy | pneumonectomy, lung resection | Surgery that takes out a part of a lung, or a whole lung. | NCI
mastectomy | | Surgery that takes out a breast. | NCI
oophorectomy | bilateral oophorectomy, ovariectomy, bilateral salpingo-oophorectomy | Surgery that takes out one or both ovaries. | NCI
hysterectomy | | Surgery that takes out the womb. | NCI
ovarian ablation | ovarian suppression | Treatment that stops the ovaries from making hormones. | NCI
orchiectomy | castration, surgical castration | Surgery that takes out one or both testicles. | NCI
prostatectomy | radical prostatectomy | Surgery that takes out the prostate. | NCI
nephrectomy | | Surgery that takes out a kidney. | NCI
splenectomy | | Surgery that takes out the spleen. | NCI
pancreatectomy | pancreaticoduodenectomy, Whipple | Surgery that takes out all or a part of the pancreas. | NCI
gastrectomy | | Surgery that takes out all or a part of the stomach. | NCI
colectomy | proctocolectomy | Surgery that takes out all or a part of the large bowel. | NCI
bariatric surgery | gastric bypass, gastric banding, sleeve gastrectomy, weight loss surgery | Surgery on the stomach or bowel that helps to lose weight. | NIDDK
ostomy | colostomy, ileostomy, stoma | An opening in the belly through which stool or urine leaves the body. | NIDDK
tubal ligation | bilateral tubal ligation, tubal occlusion, bilateral tubal occlusion | Surgery that closes the tubes so that pregnancy cannot happen. | MedlinePlus
vasectomy | vasectomized, vasectomised partner | A small surgery that makes a man unable to father children. | MedlinePlus
spine surgery | spinal surgery, back surgery, lumbar surgery, lumbar spine surgery, lumbar spinal surgery | An operation on the spine. | MedlinePlus
spinal fusion | lumbar fusion, interbody fusion, lumbar interbody fusion, arthrodesis, TLIF, PLIF, ALIF, posterolateral fusion, ACDF, cervical fusion, fusion surgery, prior fusion, previous fusion, fusion procedure, fusion at, spine fusion, cervical interbody fusion, level fusion, fusion of the spine | Surgery that joins two or more bones of the spine so that they no longer move. | MedlinePlus
discectomy | microdiscectomy, nucleotomy, lumbar discectomy, anterior cervical discectomy, nucleoplasty | Surgery that takes out all or a part of a disc of the spine. | MedlinePlus
laminectomy | laminotomy, decompression, decompression surgery, surgical decompression, decompressive surgery, decompressive | Surgery that takes away bone to give nerves in the spine more room. | MedlinePlus
chemonucleolysis | intradiscal, intradiscal injection, intradiscal procedure | A shot or treatment right into a disc of the spine. | Bookshelf
artificial disc | disc replacement, artificial disc replacement, total disc replacement, TDR, disc prosthesis, cervical disc replacement | A man-made part that takes the place of a worn disc of the spine. | MedlinePlus
spinal instrumentation | instrumentation, pedicle screw, interbody cage, instrumented fusion, internal fixation | Screws, rods or cages that hold bones of the spine in place. | MedlinePlus
bone graft | allograft, autograft, grafting, bone grafting, graft | Tissue moved from one place, or from a donor, to another place where it should grow in. | MedlinePlus
bone morphogenetic protein | BMP-2, rhBMP-2 | A protein that makes bone grow. | FDA
vertebroplasty | kyphoplasty | Bone cement is put into a broken bone of the spine. | RadiologyInfo
medial branch block | facet injection, facet block, medial branch | A numbing shot near the small joints of the spine. | Bookshelf
nerve block | occipital nerve block, greater occipital nerve, selective nerve root block, suboccipital injection, nerve blocks | A numbing shot near a nerve, against pain. | MedlinePlus
injection | injectable, injected | A shot: medicine given through a needle. | NCI
intravenous | intravenously, intravenous infusion, infusion | Given through a vein. | NCI
intramuscular | intramuscular injection | Given as a shot into a muscle. | NCI
subcutaneous | subcutaneously, subcutaneous injection | Given as a shot under the skin. | NCI
intrathecal | intrathecal therapy, intrathecal chemotherapy | Given into the fluid around the spinal cord. | NCI
parenteral | parenteral nutrition, TPN | Given by a way other than the mouth, mostly through a vein. | NCI
enteral | feeding tube, nasogastric tube, gastrostomy, tube feeding, gastrostomy tube | Given through a tube into the stomach or bowel. | NCI
transdermal | transdermal patch | Taken up through the skin, as from a patch. | NCI
intravitreal injection | intravitreal, vitrectomy | A shot or an operation inside the eye. | NEI
phototherapy | UV therapy, PUVA, ultraviolet, photodynamic therapy, PDT | Treatment with light. | NCI
oxygen therapy | supplemental oxygen, oxygen inhalation, high-flow oxygen, home oxygen | Breathing extra oxygen, for example through a tube at the nose. | NHLBI
mechanical ventilation | ventilator, intubation, ventilated | A machine helps a person to breathe or breathes for them. | NHLBI
CPAP | continuous positive airway pressure | A machine that keeps the airways open during sleep by air pressure. | NHLBI
drainage | pleural drainage, drain, thoracentesis, paracentesis | Letting fluid flow out of the body through a needle or tube. | NCI
shunt | ventriculoperitoneal shunt, ventriculostomy | A tube or passage that leads fluid or blood another way. | NCI
stent | coronary stent, stenting | A small tube that keeps a blood vessel or duct open. | NHLBI
angioplasty | percutaneous coronary intervention, revascularization, percutaneous transluminal coronary angioplasty | A narrowed blood vessel is made wider again. | NHLBI
coronary artery bypass | CABG, bypass surgery, coronary artery bypass graft | Surgery that leads blood around a blocked vessel of the heart. | NHLBI
endarterectomy | carotid endarterectomy | Surgery that cleans out a narrowed blood vessel, often in the neck. | NINDS
catheter | central venous catheter, catheterization, indwelling catheter, urinary catheter | A thin tube that is put into a vein, the bladder or another part. | NCI
implant | implanted device, implanted, metal implant, metallic implant, implantable device, implantable, implanted medical device | A device or part that was placed in the body. | FDA
pacemaker | cardiac pacemaker | A small device under the skin that keeps the heartbeat steady. | NHLBI
implantable cardioverter defibrillator | defibrillator, cardioverter defibrillator, implantable defibrillator | A small device under the skin that can stop a dangerous heartbeat by a shock. | NHLBI
cochlear implant | | A device in the ear that helps deaf people to hear. | NIDCD
prosthesis | endoprosthesis, joint replacement, hip replacement, knee replacement, arthroplasty, prosthetic | A man-made part that replaces a part of the body. | NIAMS
neurostimulator | neurostimulation, nerve stimulator, spinal cord stimulator, spinal cord stimulation, stimulator, neuromodulation, occipital nerve stimulation | A device that sends weak electric signals to nerves, often against pain. | NINDS
deep brain stimulation | DBS | Wires in the brain send weak electric signals to it. | NINDS
vagus nerve stimulation | VNS, gammaCore, vagal nerve stimulation | A device sends weak electric signals to a nerve in the neck. | NINDS
transcranial magnetic stimulation | TMS, rTMS | A magnet on the head sends short signals to the brain. | NIMH
electroconvulsive therapy | ECT, electroconvulsive | While you sleep, a short electric signal goes to the brain. It is used for very deep depression. | NIMH
TENS | transcutaneous electrical nerve stimulation, electrotherapy | Weak electric signals through pads on the skin, against pain. | MedlinePlus
shock wave therapy | extracorporeal shock wave, diathermy | Sound waves or heat sent into the body to treat pain or stones. | MedlinePlus
physical therapy | physiotherapy, physical therapist, physiotherapist | Exercises and other treatment that help you move better and hurt less. | MedlinePlus
spinal manipulation | chiropractic, manual therapy, osteopathic manipulation, chiropractor, chiropractic care | A trained person moves joints or the spine with the hands. | NCCIH
acupuncture | dry needling | Very thin needles are put into the skin, mostly against pain. | NCCIH
massage | massage therapy | Muscles are pressed and rubbed with the hands. | NCCIH
rehabilitation | rehab, occupational therapy | Treatment that helps people get back to daily life. | MedlinePlus
psychotherapy | psychological therapy, psychological treatment, counseling, talk therapy, psychological intervention | Treatment by talking with a trained person. | NIMH
cognitive behavioral therapy | CBT, cognitive behavior therapy, CBT-I | Talk treatment that helps to change thoughts and habits. | NIMH
mindfulness | meditation, relaxation | Exercises that calm the mind. | NCCIH
smoking cessation | quit smoking, smoking cessation program | Stopping smoking for good, often with help. | NIDA
biofeedback | | You learn to control pulse or muscles with the help of signals that show them. | NCCIH
fasting | fasted | Not eating, and sometimes not drinking, for some hours. | MedlinePlus
contraception | contraceptive, birth control, effective contraception, contraceptive method, birth control method, contraceptive measure, method of contraception | Ways to prevent pregnancy, such as the pill, an IUD or a condom. | CDC
highly effective contraception | highly effective contraceptive, highly effective birth control, highly effective method of contraception, highly effective method | Ways to prevent pregnancy that fail in less than 1 of 100 women a year, such as an IUD. | FDA
barrier method | condom, spermicide, barrier contraception, double barrier, barrier contraceptive, cervical cap, diaphragm with spermicide | Birth control that keeps sperm away from the egg, such as a condom. | CDC
oral contraceptive | birth control pill, hormonal contraceptive, hormonal contraception, combined oral contraceptive | The pill, or other birth control with hormones. | CDC
intrauterine device | IUD, intrauterine system, IUS, intrauterine contraceptive device, intrauterine hormone releasing system | A small device in the womb that prevents pregnancy. | CDC
sexual abstinence | true abstinence, abstinence, heterosexual abstinence | Not having sex. Of drugs or drinks, abstinence means not taking them. | CDC
sperm donation | donate sperm, sperm, egg donation | Giving sperm or egg cells so that others can have a child. | MedlinePlus
in vitro fertilization | IVF, assisted reproduction | Egg and sperm are brought together in a laboratory to start a pregnancy. | MedlinePlus
cesarean section | cesarean delivery, C-section | A child is born by an operation. | MedlinePlus
""",
)
