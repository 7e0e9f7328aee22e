"""Words for diseases, tests and treatments, by which questions are shaped: one pattern a kind, for small letters."""

from screening.criteria.text import Finder, finder


def words(alternatives: str, needs: str = "") -> Finder:
    """Alternatives that begin at a word's start. Small letters only: matching without regard to case is far slower.

    `needs`: pieces of words, parted by bars, of which each match holds one; worth while where few criteria have one.
    """
    return finder(rf"\b(?:{alternatives})", needs)


SURGERY = words(
    r"surg(?:ery|ical|eries)|transplant(?:ation)?\b|resection|ectomy\b|\w+ectomy|operation|vagotomy"
    r"|endarterectomy|allograft|bypass|arthroplast|arthrodesis|spinal fusion",
    needs="surg|transplant|resection|ectomy|operation|vagotomy|allograft|bypass|arthro|fusion",
)
LAB = words(
    r"h(?:a?e)?moglobin|hgb?\b|hb\b|platelet|neutrophil|anc\b|leu[ck]ocyte|wbc\b|white blood"
    r"|lymphocyte count|creatinine|bilirubin|alt\b|ast\b|sgot|sgpt|aminotransferase|transaminase"
    r"|alkaline phosphatase|albumin|inr\b|ptt?\b|aptt|prothrombin|egfr\b|gfr\b|glomerular|clearance"
    r"|ejection fraction|lvef\b|qtc?|hba1c|a1c\b|bmi\b|body mass|body weight|weight\b|psa\b"
    r"|proteinuria|urine protein|ldh\b|lactate dehydrogenase|calcium|potassium|sodium|glucose|cholesterol"
    r"|triglycerid|ldl\b|ferritin|estradiol|testosterone|tsh\b|serum|uln\b|upper limit of normal"
    r"|(?:bone )?marrow function|organ function"
    r"|(?:renal|kidney|hepatic|liver|cardiac|hematologic\w*|haematologic\w*) function|laboratory|lab values"
    r"|blood pressure|dlco\b|fev1?\b|saturation|spirometry|viral load|blood counts?|echocardiogra|ecg\b"
    r"|electrocardiogra|score\b|scale\b|questionnaire score|mri\b|ct\b|x-?rays?\b|radiograph|imaging"
    r"|scan\b|ultraso|colonoscop|seropositiv|antibod(?:y|ies)|antigen|test result|positive (?:response|test)"
    r"|biomarker|functions? of (?:important|major|vital) organs|index\b|intraocular pressure|visual acuity"
    r"|block\b"
)
TUMOR = words(
    r"histolog|cytolog|patholog|biops|stage\b|metasta|measurable|recist|recurren|relaps|refractory"
    r"|newly diagnosed|de novo|\w*carcinoma|adenocarcinoma|lymphoma|leuk[a]?emia|myeloma|tumou?rs?\b|cancer"
    r"|her-?2|egfr|alk\b|mutation|er\b|receptor|malignan|sarcoma|glioma|blastoma|lesions?\b|mds\b"
    r"|aml\b|cml\b|nsclc\b|histology|disease progression|progressive disease|grade\b|blasts?\b|remission"
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
    r"medication|medicine|drugs?\b|inhibitors?|inducers?|anticoagul|antibiotic|steroids?\b|corticosteroid"
    r"|prednis|immunosuppress|insulin|aspirin|nsaid|warfarin|vaccin|supplement|herbal|concomitant"
    r"|concurrent (?:use|treatment|therapy|administration)|co-?administration"
    r"|currently (?:taking|receiving|using|on)|taking|use of|using|receiving|wash-?\s?out"
    r"|investigational (?:agent|drug|product|therap)|dose\b|opioid|botulinum|injection|antidepress"
    r"|antipsychotic|laxative|therapy with|treatment with|grapefruit|antiviral|g-?csf|growth factors?"
    r"|blood transfusion|transfusion"
    r"|agents\b|retinoid|anti-?spasmodic|topical"
)
DISEASE = words(
    r"disease|disorder|syndrome|infect|hiv\b|hepatitis|diabet|heart|cardiac|cardiovascular|hypertens|stroke"
    r"|seizure|epilep|asthma|condition|illness|failure|impair|\w+(?:itis\b|osis\b|emia\b|pathy\b|paresis)"
    r"|pain|bleeding|implant|pacemaker|contraindicat|headache|injur|trauma|ulcer|symptom|tubercul"
    r"|covid|fever|malignan|cancer|tumou?r|angina|infarct"
    r"|arrhythm|gvhd|graft[- ]versus|toxicit|reaction|stools?\b|catheter|incontinence|weight loss"
)
