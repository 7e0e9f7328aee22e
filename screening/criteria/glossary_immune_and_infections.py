"""Infections, the immune system, allergies, skin, eyes, women's health and general signs of illness in plain words."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

_INFECTIONS = """
infection | active infection, systemic infection, uncontrolled infection, acute infection, chronic infection, serious infection, infectious disease, infectious | Illness from germs such as bacteria, viruses or fungi. | CDC
opportunistic infection | | An infection that mostly hits people whose immune system is weak. | CDC
bacterial infection | bacterial, bacteria | An illness from germs that antibiotics can kill. | CDC
viral infection | viral, virus | An infection by viruses. Antibiotics do not help against it. | CDC
fungal infection | fungal, fungus, mycosis, invasive fungal infection | An infection by a fungus, such as yeast. | CDC
parasitic infection | parasitic, parasite | An infection by small creatures such as worms. | CDC
abscess | | A pocket of pus. | MedlinePlus
HIV | human immunodeficiency virus, HIV infection, HIV positive, HIV-1, HIV antibody | A virus that weakens the immune system. | CDC
AIDS | acquired immunodeficiency syndrome, acquired immune deficiency syndrome | The late stage of an untreated HIV infection, in which the immune system is very weak. | CDC
hepatitis | viral hepatitis, chronic hepatitis, active hepatitis | Inflammation of the liver, often by a virus. | NIDDK
hepatitis A | | A virus infection of the liver that mostly heals by itself. | CDC
hepatitis B | HBV, hepatitis B virus, hepatitis B infection, chronic hepatitis B, active hepatitis B | A virus infection of the liver. | CDC
hepatitis C | HCV, hepatitis C virus, hepatitis C infection, active hepatitis C, chronic hepatitis C | A virus infection of the liver that can be cured with tablets. | CDC
tuberculosis | latent tuberculosis, active tuberculosis, active TB, latent TB, TB infection, tuberculosis infection, pulmonary tuberculosis | An infection that mostly harms the lungs. Latent means without signs of illness. | CDC
COVID-19 | SARS-CoV-2, coronavirus, severe acute respiratory syndrome coronavirus 2, SARS-CoV-2 infection, Covid | An illness of the airways and lungs by a coronavirus. | CDC
influenza | flu | The flu, a virus infection of the airways. | CDC
syphilis | treponema pallidum | An infection passed on by sex that can be cured with antibiotics. | CDC
sexually transmitted infection | sexually transmitted disease, gonorrhea, chlamydia | An infection passed on by sex. | CDC
herpes | herpes simplex, herpes simplex virus, HSV | A virus infection with small painful blisters, as on the lips. | CDC
shingles | herpes zoster, varicella zoster, VZV, zoster | A painful rash with blisters, caused by the chickenpox virus. | CDC
cytomegalovirus | CMV | A common virus that can be dangerous when the immune system is weak. | CDC
Epstein-Barr virus | EBV | A common virus that can cause fever and swollen glands. It plays a part in some cancers. | CDC
human papillomavirus | HPV | A common virus passed on by sex. Some kinds can lead to cancer. | CDC
HTLV-1 | HTLV, HTLV-2, human T-lymphotropic virus | A rare virus that lives in white blood cells and can cause leukemia. | MedlinePlus
Chagas disease | trypanosomiasis, trypanosoma | An infection by a parasite from Latin America that can harm the heart. | CDC
Zika virus | Zika | A virus spread by mosquitoes that can harm unborn children. | CDC
malaria | | An infection by a parasite that mosquitoes spread. | CDC
bacteremia, fungemia or viremia | bacteremia, fungemia, viremia | Germs in the blood. | NCI
urosepsis | pyelonephritis | An infection of the kidneys, or one that spread from there into the blood. | NIDDK
fever | febrile, pyrexia | The body is hotter than it should be. | MedlinePlus
febrile neutropenia | neutropenic fever | Fever while too few white blood cells are there to fight germs. | NCI
cellulitis | skin infection | An infection of the skin and the tissue under it. | CDC
endocarditis | | An infection of the inner lining of the heart. | NHLBI
"""

_IMMUNE = """
immune system | immune | The cells and organs that fight germs and other harm. | NCI
autoimmune disease | autoimmune disorder, active autoimmune disease, autoimmune | The immune system attacks the body's own tissue. | NIAMS
immunodeficiency | immunocompromised, immune deficiency, immunodeficient, immune suppression, weakened immune system | The immune system is weak. | NCI
lupus | systemic lupus erythematosus, SLE, lupus erythematosus | The immune system attacks skin, joints, kidneys and other organs. | NIAMS
systemic sclerosis | scleroderma | The skin gets hard, and inner organs can be harmed. | NIAMS
Sjogren's syndrome | Sjögren's syndrome | The immune system attacks glands, so that mouth and eyes get dry. | NIAMS
Guillain-Barre syndrome | Guillain-Barré syndrome | The immune system suddenly attacks nerves, which makes muscles weak. | NINDS
inflammation | inflammatory, inflammatory disease | The body's reaction to harm, with heat, swelling and pain. | NCI
immune-related adverse event | irAE, immune-related, immune-mediated | A side effect of a cancer medicine that wakes up the immune system. | NCI
hypersensitivity | hypersensitivity reaction, allergic reaction, severe allergic reaction | An allergy, or a reaction like one. | MedlinePlus
allergy | allergic, known allergy, food allergy, drug allergy | The immune system reacts to something harmless, such as pollen or a medicine. | MedlinePlus
allergic rhinitis | hay fever, rhinitis, seasonal allergic rhinitis | A runny, itchy nose from an allergy. | MedlinePlus
anaphylaxis | anaphylactic, anaphylactic reaction, anaphylactic shock | A sudden allergic reaction that can kill if it is not treated at once. | MedlinePlus
idiosyncrasy | idiosyncratic reaction | One person reacts to a drug in a way that others do not. | MedlinePlus
excipient | | A part of a medicine that is not the active drug, such as a filler. | FDA
intolerance | intolerant, intolerability | The body does not stand a medicine or food well. | MedlinePlus
angioedema | | Sudden swelling under the skin, often of lips and face. | MedlinePlus
"""

_SKIN_AND_EYES = """
atopic dermatitis | eczema | A long-lasting skin disease with dry, red and itchy skin. | NIAMS
dermatitis | rash, skin rash | Red, sore or itchy skin. | MedlinePlus
psoriasis | plaque psoriasis | A skin disease with red patches and silver scales. | NIAMS
vitiligo | | Patches of skin lose their color. | NIAMS
urticaria | hives | Itchy, raised spots on the skin. | MedlinePlus
pruritus | itch | Itching. | NCI
rosacea | | A skin disease that makes the face red. | NIAMS
acne | | A skin disease with pimples. | NIAMS
keloid | hypertrophic scar, scarring | A scar that grows too thick. | MedlinePlus
wound healing | unhealed wound, poor wound healing, nonhealing wound | How a cut or sore closes. | MedlinePlus
alopecia | hair loss | Loss of hair. | NCI
mucositis | stomatitis, oral mucositis | A sore mouth or gut, often from cancer treatment. | NCI
Stevens-Johnson syndrome | toxic epidermal necrolysis | A rare, dangerous reaction to a medicine in which skin comes off. | MedlinePlus
glaucoma | | High pressure in the eye that harms the eye nerve. | NEI
cataract | | The lens of the eye gets cloudy. | NEI
retinopathy | diabetic retinopathy, proliferative diabetic retinopathy | Harm to the inner back of the eye, for example by diabetes. | NEI
macular disease | macular degeneration, macular edema, macular | The center of the sight in the back of the eye is harmed. | NEI
uveitis | scleritis, iritis | Inflammation of a layer of the eye. | NEI
conjunctivitis | keratitis | Inflammation of the front of the eye. | NEI
hearing loss | deafness, hearing impairment, ototoxicity, tinnitus | You hear less than before, or there is ringing in the ears. | MedlinePlus
periodontal disease | periodontitis, gum disease | An infection of the gums and the bone that holds the teeth. | MedlinePlus
"""

_WOMEN_AND_MEN = """
childbearing potential | WOCBP, women of childbearing potential, child-bearing potential, reproductive potential, childbearing age, child-bearing age, woman of childbearing potential, fertile | Able to become pregnant: not past menopause and not made sterile by surgery. | FDA
non-childbearing potential | non-child-bearing potential | Not able to become pregnant, because of age, surgery or an illness. | FDA
postmenopausal | menopause, post-menopausal, menopausal | No more monthly periods, most often for at least 12 months. | NIA
premenopausal | perimenopausal | Still having monthly periods, or near their end. | NCI
amenorrhea | amenorrheic | No monthly periods. | MedlinePlus
menstruation | menstrual cycle, menses, menarche, menstrual | The monthly bleeding of women. | MedlinePlus
lactating | lactation, nursing mother, nursing women, nursing female, nursing woman, breastfeeding, breast feeding, pregnant or nursing, lactating women, breast-feed | Making breast milk, feeding a baby at the breast. | MedlinePlus
nursing home | assisted living, long-term care | A house where people live who need daily care. | NIA
fetus | embryo, fetal, embryonic, unborn child | A child before birth. | MedlinePlus
teratogenic | teratogen, teratogenicity, birth defect | Able to harm an unborn child. | CDC
endometriosis | | Tissue like the lining of the womb grows outside of it. | MedlinePlus
infertility | infertile | Not being able to get pregnant or to father a child. | CDC
surgically sterile | sterilization, surgical sterilization, surgically sterilized, permanently sterile | Not able to have children because of an operation. | CDC
abortion | spontaneous abortion, miscarriage | A pregnancy ends before the child can live, by itself or by a treatment. | MedlinePlus
postpartum | | After giving birth. | MedlinePlus
vulva or vagina | vaginal, vagina, vulvar | The birth canal and the outer sex organs of women. | MedlinePlus
uterus | womb, uterine, cervix | The womb, in which a child grows. Its neck is the cervix. | MedlinePlus
ovary | ovaries, ovarian | A gland of women in which egg cells grow. | MedlinePlus
testis | testicle, testicular | A gland of men that makes sperm. | MedlinePlus
prostate | prostatic | A gland of men below the bladder. | MedlinePlus
pelvic floor | pelvic floor muscle, pelvic | The muscles that hold up bladder, womb and bowel, or the bones around them. | MedlinePlus
"""

_SIGNS = """
comorbidity | comorbidities, comorbid, intercurrent illness, concurrent disease, concomitant disease, concurrent illness, coexisting disease | Another illness beside the one studied. | NCI
symptomatic | symptom, symptoms | Having signs of an illness that you can feel. | NCI
asymptomatic | | Without signs of illness that you can feel. | NCI
acute | | Sudden, or lasting only a short time. | NCI
chronic | | Lasting for a long time. | NCI
congenital | congenital abnormality, congenital anomaly | Present from birth. | NCI
hereditary | inherited, familial, genetic disorder, genetic disease | Passed on in the family through genes. | MPG
idiopathic | cryptogenic | Without a known cause. | NCI
syndrome | | A group of signs that occur together and point to an illness. | NCI
trauma | injury, traumatic, physical trauma | Harm to the body from outside, or a terrible event that harms the mind. | MedlinePlus
hematopoietic | hematopoiesis | Of the making of blood cells. | NCI
pleura | pleural | The thin skin around the lungs. | NCI
peritoneum | peritoneal, intraperitoneal | The thin skin that lines the belly. | NCI
serum | blood serum, plasma | The clear, liquid part of blood. Many values are measured in it. | NCI
systemic | systemic disease, systemic illness | In the whole body, not only in one place. | NCI
etiology | | The cause of an illness. | NCI
life-threatening | life threatening | Could lead to death. | NCI
exacerbation | flare, acute exacerbation | A time in which an illness gets worse. | NCI
sequelae | sequela | Lasting effects that an illness or treatment leaves behind. | MedlinePlus
fatigue | asthenia, malaise | Being very tired and weak. | NCI
dizziness | vertigo, lightheadedness | Feeling that things turn, or that you may faint. | MedlinePlus
anorexia | loss of appetite | Not feeling like eating. | NCI
dehydration | dehydrated | The body has too little water. | MedlinePlus
necrosis | necrotic, necrotizing | Death of tissue in the body. | NCI
fibrosis | fibrotic | Scar tissue that makes an organ stiff. | NCI
organ dysfunction | organ failure, multiple organ failure | An organ such as kidney, liver or heart does not work well. | MedlinePlus
organ function | adequate organ function, major organ function | How well organs such as kidneys, liver and heart work. Blood tests show it. | NCI
extremity | extremities, lower extremity, upper extremity, lower extremities | An arm or a leg. | MedlinePlus
abdomen | abdominal | The belly. | MedlinePlus
palpation | palpable | Feeling a part of the body with the hands. | NCI
cutaneous | dermal, skin lesion | Of the skin. | NCI
ocular | ophthalmic, ophthalmologic | Of the eye. | NEI
cranial | craniofacial, skull | Of the head. | MedlinePlus
anterior | | At the front of the body. | NCI
posterior | dorsal | At the back of the body. | NCI
distal | | Farther away from the middle of the body. | MedlinePlus
proximal | | Nearer to the middle of the body. | MedlinePlus
medial | | Toward the middle. | MedlinePlus
terminal illness | terminally ill, terminal disease | An illness that cannot be cured and leads to death. | NCI
critically ill | intensive care, ICU, critical illness, intensive care unit | So ill that life is in danger. Such people are cared for in a special ward. | MedlinePlus
bedridden | bed-ridden, immobile, immobility | Not able to get out of bed, or to move around. | MedlinePlus
ambulatory | ambulate, ambulation | Able to walk, or cared for without a stay in the hospital. | NCI
inpatient | hospitalized, hospitalization | Staying in a hospital at least overnight. | NCI
outpatient | | Cared for without staying in a hospital overnight. | NCI
"""

IMMUNE_AND_INFECTIONS: tuple[Term, ...] = tuple(
    term
    for part in (_INFECTIONS, _IMMUNE, _SKIN_AND_EYES, _WOMEN_AND_MEN, _SIGNS)
    for term in table(Kind.CONDITION, part)
)
