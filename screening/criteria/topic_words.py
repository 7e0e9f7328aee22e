"""The words by which a criterion tells what it is about: one pattern a topic, for texts in small letters."""

import re


def words(alternatives: str) -> re.Pattern[str]:
    """Alternatives that begin at a word's start. Small letters only: matching without regard to case is far slower."""
    return re.compile(rf"\b(?:{alternatives})")


CONSENT = words(
    r"informed[ -]consent|written consent|\bconsents?\b"
    r"|sign(?:ed|s)? (?:an? |the )?(?:\w+ ){0,3}(?:consent|form|icf)|\bassent\b|\bicf\b|hipaa|denial of"
    r"|legally authorized"
)
COMPLY = words(
    r"compl(?:y|iance|iant|ying)\b|non-?complian|cooperat|adher(?:e|ence)\b"
    r"|(?:willing|able|agrees?|ability|inability|unable|unwilling|capable|willingness)\b.{0,40}\b(?:follow|return"
    r"|attend|complet|participat|record|visit|use the|keep|understand|refrain|read|questionnaire|diary|study|protocol"
    r"|procedures)"
    r"|speak|fluent|english|read and (?:write|understand)|literate|vulnerable|guardian|legal capacity"
    r"|unable to (?:understand|give|read|follow|communicate)"
    r"|judicial|legal protection|tutorship|curatorship|under guardianship|unwilling|language|follow-up visits"
    r"|understands? and accept"
)
LOGISTICS = words(
    r"insurance|social security|smart ?phone|internet|iphone|android|e-?mail|mobile (?:app|phone)"
    r"|resid(?:e|es|ent|ing)\b|lives? (?:in|within)"
    r"|(?:participat\w+|enrol\w*|enrollment|involvement|included) (?:in|into) (?:an?y? ?)?(?:other |another |an "
    r"?other )?(?:\w+[ -]){0,4}(?:stud(?:y|ies)|trials?|research|investigation)"
    r"|(?:another|other) (?:\w+ ){0,4}(?:clinical )?(?:trial|study)\b"
    r"|clinical trials?\b.{0,30}\b(?:participat|enrol)|employee|relative of|primary care at|travel|transport"
    r"|device study|access to|member of the same household|email"
)
PREGNANCY = words(
    r"pregnan|breast-?\s?feed|lactat|nursing (?:mother|wom|female)|\bnursing\b|contracep|birth control"
    r"|child-?\s?bearing|wocbp|\bcondom|postmenopaus|menopaus|tubal ligation|uterus|hysterectom|fertile"
    r"|father a child|reproductive potential|donate sperm|amenorrh"
)
SUBSTANCE = words(
    r"alcohol|drug abuse|substance (?:use|abuse|dependen|misuse)|smok|tobacco|cigarette|nicotine|addict"
    r"|illicit|illegal drugs|recreational drug|cannabis|opioid use disorder|drug (?:dependen|addict|use\b)"
    r"|cocaine|vaping"
)
MENTAL = words(
    r"psychiatr|mental|depress|suicid|schizophren|bipolar|psychos[ie]s|psychotic|dementia|cognitive"
    r"|anxi(?:ety|ous)|demential|claustrophob|post-?traumatic stress|autism|eating disorder|panic|psycholog"
)
PERFORMANCE = words(
    r"ecog|karnofsky|performance (?:status|score)|zubrod|lansky|life[- ]expectancy|expected (?:life|survival)"
    r"|survival (?:time|expectation|expectancy)?.{0,15}(?:[>≥]|at least|more than|months)|life span|kps\b"
    r"|who performance|\bps\b ?[0-9≤<]|decubitus|predicted survival|estimated survival"
)
SURGERY = words(
    r"surg(?:ery|ical|eries)|transplant(?:ation)?\b|resection|ectomy\b|\w+ectomy|operation|vagotomy"
    r"|endarterectomy|allograft|bypass|arthroplast|arthrodesis|spinal fusion"
)
LAB = words(
    r"h(?:a?e)?moglobin|\bhgb?\b|\bhb\b|platelet|neutrophil|\banc\b|leu[ck]ocyte|\bwbc\b|white blood"
    r"|lymphocyte count|creatinine|bilirubin|\balt\b|\bast\b|sgot|sgpt|aminotransferase|transaminase"
    r"|alkaline phosphatase|albumin|\binr\b|\bptt?\b|aptt|prothrombin|\begfr\b|\bgfr\b|glomerular|clearance"
    r"|ejection fraction|\blvef\b|\bqtc?|hba1c|a1c\b|\bbmi\b|body mass|body weight|\bweight\b|\bpsa\b"
    r"|proteinuria|urine protein|\bldh\b|lactate dehydrogenase|calcium|potassium|sodium|glucose|cholesterol"
    r"|triglycerid|\bldl\b|ferritin|estradiol|testosterone|\btsh\b|serum|uln\b|upper limit of normal"
    r"|(?:bone )?marrow function|organ function"
    r"|(?:renal|kidney|hepatic|liver|cardiac|hematologic\w*|haematologic\w*) function|laboratory|lab values"
    r"|blood pressure|\bdlco\b|\bfev1?\b|saturation|spirometry|viral load|blood counts?|echocardiogra|\becg\b"
    r"|electrocardiogra|\bscore\b|\bscale\b|questionnaire score|\bmri\b|\bct\b|x-?rays?\b|radiograph|imaging"
    r"|\bscan\b|ultraso|colonoscop|seropositiv|antibod(?:y|ies)|antigen|test result|positive (?:response|test)"
    r"|biomarker|functions? of (?:important|major|vital) organs|index\b|intraocular pressure|visual acuity"
    r"|block\b"
)
TUMOR = words(
    r"histolog|cytolog|patholog|biops|stage\b|metasta|measurable|recist|recurren|relaps|refractory"
    r"|newly diagnosed|de novo|\w*carcinoma|adenocarcinoma|lymphoma|leuk[a]?emia|myeloma|tumou?rs?\b|cancer"
    r"|\bher-?2|egfr|\balk\b|mutation|\ber\b|receptor|malignan|sarcoma|glioma|blastoma|lesions?\b|\bmds\b"
    r"|\baml\b|\bcml\b|\bnsclc\b|histology|disease progression|progressive disease|grade\b|blasts?\b|remission"
)
RECORD_DIAGNOSIS = words(
    r"histolog|cytolog|patholog|biops|\bstage\b|stages\b|measurable|recist|mutation|\bher-?2|\bpd-?l1|receptor"
    r"|grade\b|immunohisto|\bihc\b|\bfish\b|genotyp|karyotyp|blasts?\b|radiolog|radiograph|imaging|\bmri\b"
    r"|\bct\b|morpholog|cytogenetic|marker|\btnm\b|\bt[1-4]|expression"
    r"|class (?:i|1)|confirmed|documented|histology|translocation|resectab|unresectab|driver|involvement"
    r"|positive\b|evidence of|disease progression|\bnyha\b|new york heart|risk\b"
)
TREATMENT = words(
    r"chemotherap|radiother|radiation|immunotherap"
    r"|(?:systemic|prior|previous|anti-?cancer|antineoplastic|endocrine|hormon\w+|targeted|biologic(?:al)?|line"
    r"|induction|adjuvant|salvage|gene|cell|antileukemic) (?:\w+ )?(?:therap|treatment)"
    r"|previously (?:treated|received|untreated)"
    r"|prior (?:\w+[ -]){0,4}(?:treatment|therapy|exposure|use|regimen)"
    r"|previous (?:\w+[ -]){0,4}(?:treatment|therapy|exposure|use|regimen)|pre-?treated|treated with|received"
    r"|inadequate response|lines? of|na[iï]ve|failure (?:of|to)|failed|treatment-na|regimens?\b"
    r"|progressed (?:on|after)|transplant|car[- ]?t|neuromodulation|treatment (?:initiation|for)|untreated"
    r"|hsct\b"
)
MEDICATION = words(
    r"medication|medicine|\bdrugs?\b|inhibitors?|inducers?|anticoagul|antibiotic|steroids?\b|corticosteroid"
    r"|prednis|immunosuppress|insulin|aspirin|nsaid|warfarin|vaccin|supplement|herbal|concomitant"
    r"|concurrent (?:use|treatment|therapy|administration)|co-?administration"
    r"|currently (?:taking|receiving|using|on)|taking|use of|using|receiving|wash-?\s?out"
    r"|investigational (?:agent|drug|product|therap)|dose\b|opioid|botulinum|injection|antidepress"
    r"|antipsychotic|laxative|therapy with|treatment with|grapefruit|antiviral|g-?csf|growth factors?"
    r"|blood transfusion|transfusion"
    r"|agents\b|retinoid|anti-?spasmodic|topical"
)
ALLERGY = words(r"allerg|hypersensitiv|anaphyla|intoleran|idiosyncra")
QUESTIONNAIRE = words(
    r"question(?:naire)?s?\b|(?:bother )?rating\b|stress score|numerical rating|\bnrs\b|activity index"
)
DISEASE = words(
    r"disease|disorder|syndrome|infect|hiv\b|hepatitis|diabet|heart|cardiac|cardiovascular|hypertens|stroke"
    r"|seizure|epilep|asthma|condition|illness|failure|impair|\w+itis\b|\w+osis\b|\w+emia\b"
    r"|\w+pathy\b|pain|bleeding|implant|pacemaker|contraindicat|headache|injur|trauma|ulcer|symptom|tubercul"
    r"|covid|fever|malignan|cancer|tumou?r|angina|infarct"
    r"|arrhythm|gvhd|graft[- ]versus|toxicit|reaction|stools?\b|\w+paresis|catheter|incontinence|weight loss"
)
INVESTIGATOR = words(
    r"(?:opinion|judg[e]?ment|discretion|determin\w+|deemed|decision|judged|assessed|considered|view|evaluation) "
    r"(?:of|by) (?:the |a |an |their )?(?:\w+ )?(?:investigators?|physicians?|clinicians?|pi\b|study|sponsor"
    r"|researcher|doctor|treating|principal|medical)"
    r"|investigator['’]?s?['’]? (?:opinion|judg|discretion|decision)"
    r"|(?:investigator|physician|researcher|sponsor|clinician)s? (?:believes?|considers?|judges?|deems?|determines?"
    r"|thinks?|feels?)"
    r"|judg\w+ by|deemed (?:un)?(?:suitable|relevant|by)|unsuitable|not suitable|inappropriate"
    r"|according to the investigator|unacceptable to the|by the investigator|in the investigators? opinion"
    r"|compromised\b"
)
AT_SITE = words(
    r"(?:at|during|in) (?:the )?(?:screening|baseline|run-?in|randomi[sz]ation)(?: (?:visit|period|and))?"
    r"|test spots?|at (?:enrol(?:l)?ment|inclusion)\b.{0,20}test"
)
SITE_MEASURE = words(
    r"score|scale|test\b|\becg\b|questionnaire|examination|\bnrs\b|index|bsa\b|assessment|\bmri\b|body surface"
    r"|stools?|question #"
)
