"""Illnesses of bones, joints, muscles and the spine in plain words, and the parts that they sit in."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

BONES_AND_SPINE: tuple[Term, ...] = table(
    Kind.CONDITION,
    """
lumbar | lumbar spine, lumbosacral, lumbar region | Of the lower back. | MedlinePlus
cervical spine | cervical vertebra, cervical disc, cervical spine surgery | The part of the spine in the neck. | MedlinePlus
thoracic | thoracic spine, thorax | Of the chest or the upper back. | MedlinePlus
sacral | sacrum, sacroiliac, sacroiliac joint | Of the lowest part of the spine, where it meets the hips. | MedlinePlus
spinal level | vertebral level, contiguous levels, L4-L5, L5-S1, L3-L4, C3-C7, L1-S1, L4-S1, L4-5, L5/S1, L2-S1, adjacent level | Letters and numbers name the bones of the spine: C is the neck, T the chest, L the lower back. | MedlinePlus
vertebra | vertebrae, vertebral, vertebral body | A bone of the spine. | MedlinePlus
spinal cord | | The thick bundle of nerves inside the spine. | NINDS
spinal canal | | The channel in the spine through which the spinal cord runs. | MedlinePlus
intervertebral disc | intervertebral, spinal disc | A soft cushion between two bones of the spine. | MedlinePlus
nucleus pulposus | annulus fibrosus, annulus | The soft core of a disc of the spine, or the firm ring around it. | Bookshelf
nerve root | nerve roots | The part of a nerve where it leaves the spinal cord. | MedlinePlus
facet joint | facet, facet arthropathy, facet degeneration, facet joint degeneration | A small joint between two bones of the spine. | Bookshelf
foramen | foraminal, foraminal stenosis, neuroforaminal | A small opening in the bone through which a nerve leaves the spine. | MedlinePlus
ligament | ligamentum flavum, posterior longitudinal ligament | A strong band that holds bones together. | MedlinePlus
endplate | vertebral endplate, end plate | The thin layer between a bone of the spine and the disc beside it. | Bookshelf
disc height | disc space, disc height loss, loss of disc height | How thick a disc of the spine is. It gets thinner with wear. | Bookshelf
low back pain | back pain, lumbago, LBP, chronic low back pain, CLBP, lower back pain | Pain in the lower back. | NIAMS
discogenic pain | discogenic, discogenic low back pain | Back pain that comes from a worn disc of the spine. | Bookshelf
axial pain | axial back pain, axial neck pain | Pain in the spine itself, not in arms or legs. | Bookshelf
leg pain | radiating pain, radiating leg pain | Pain that runs down the leg, often from a pressed nerve in the back. | MedlinePlus
spondylolisthesis | degenerative spondylolisthesis, isthmic spondylolisthesis, anterolisthesis, retrolisthesis, listhesis | One bone of the spine has slipped over the one below. | MedlinePlus
spondylolysis | isthmic spondylolysis, pars defect | A small crack in a bone of the spine. | Bookshelf
spondylosis | cervical spondylosis, lumbar spondylosis | Wear of the spine with age. | MedlinePlus
ankylosing spondylitis | spondyloarthropathy, spondyloarthritis, axial spondyloarthritis, axSpA, spondylitis | A long-lasting inflammation of the spine that makes it stiff. | NIAMS
spinal instability | segmental instability, lumbar instability | Bones of the spine move too far against each other. | Bookshelf
radiculopathy | radicular pain, sciatica, radicular, radicular symptoms, cervical radiculopathy, lumbar radiculopathy | Pain or weakness because a nerve is pressed where it leaves the spine. | NINDS
myelopathy | cervical myelopathy, myeloradiculopathy | The spinal cord is pressed or harmed, which can make hands clumsy and legs weak. | NINDS
spinal cord compression | cord compression | Something presses on the spinal cord. | NCI
nerve root compression | nerve compression, compression of the nerve root | Something presses on a nerve where it leaves the spine. | NINDS
cauda equina syndrome | cauda equina | The nerves at the lower end of the spine are badly pressed. It is an emergency. | MedlinePlus
spinal cord injury | spinal injury | Harm to the spinal cord, so that feeling or movement may be lost. | NINDS
degenerative disc disease | DDD, disc degeneration, disk degeneration, degenerative disk disease, disc disease, intervertebral disc degeneration | Wear of the discs between the bones of the spine. | NINDS
disc herniation | herniated disc, lumbar disc herniation, disk herniation, herniated nucleus pulposus, disc prolapse, slipped disc, herniated disk, disc protrusion, disc extrusion, disc bulge, bulging disc, herniated lumbar disc, cervical disc herniation | A disc of the spine bulges out and may press on a nerve. | MedlinePlus
sequestrated disc | extruded disc, free fragment | A piece of a disc of the spine has broken through its ring or come loose. | Bookshelf
spinal stenosis | lumbar spinal stenosis, central stenosis, canal stenosis, cervical stenosis, LSS, spinal canal stenosis, lumbar canal stenosis | The channel of the spinal cord is too narrow. | NIAMS
stenosis | | A part of the body that should be open has become too narrow. | MedlinePlus
degenerative | degeneration | Getting worse by wear or age. | MedlinePlus
osteophyte | bone spur, osteophyte formation | A bony outgrowth, mostly at a worn joint. | MedlinePlus
scoliosis | idiopathic scoliosis, degenerative scoliosis | The spine bends to the side. | NIAMS
kyphosis | kyphotic, kyphotic deformity | The spine bends too far forward. | MedlinePlus
deformity | spinal deformity, deformities | A part of the body has a wrong shape. | MedlinePlus
arachnoiditis | | Inflammation of one of the thin skins around the spinal cord. | NINDS
discitis | spondylodiscitis, spinal infection | An infection of a disc of the spine or of the bone beside it. | MedlinePlus
osteomyelitis | | An infection of a bone. | MedlinePlus
fracture | broken bone, compression fracture, vertebral fracture, vertebral compression fracture | A broken bone. | MedlinePlus
nonunion | pseudoarthrosis, pseudarthrosis, malunion | A broken bone, or bones joined by surgery, did not grow together well. | MedlinePlus
osteoporosis | osteoporotic | Thin and brittle bones. | NIAMS
osteopenia | low bone mass | Bones that are thinner than usual, but less than in osteoporosis. | NIAMS
osteomalacia | rickets | Soft bones, mostly from a lack of vitamin D. | MedlinePlus
osteogenesis imperfecta | | An inherited illness with bones that break very easily. | NIAMS
osteonecrosis | avascular necrosis, osteonecrosis of the jaw | Bone dies because it gets too little blood. | NIAMS
Paget's disease | Paget disease of bone | A disease in which bones grow too large and weak. | NIAMS
metabolic bone disease | bone disease, renal osteodystrophy, osteodystrophy | Bones that are weak because minerals or hormones are out of balance. | NIAMS
skeletally mature | skeletal maturity | The bones have finished growing. | MedlinePlus
osteoarthritis | degenerative joint disease, osteoarthritic, arthrosis | Wear of the joints, with pain and stiffness. | NIAMS
rheumatoid arthritis | | The immune system attacks the joints, which swell and hurt. | NIAMS
psoriatic arthritis | PsA | Sore, swollen joints in people with the skin disease psoriasis. | NIAMS
arthritis | inflammatory arthritis | Inflammation of joints, with pain and swelling. | NIAMS
arthralgia | joint pain | Pain in a joint. | MedlinePlus
myalgia | muscle pain, myofascial pain | Pain in the muscles. | MedlinePlus
sacroiliitis | sacroiliac joint pain | Inflammation of the joints between spine and hips. | NIAMS
rheumatic disease | rheumatologic disease, rheumatological disease, rheumatism | A disease of joints and muscles, often with inflammation. | NIAMS
connective tissue disease | Ehlers-Danlos syndrome, Marfan syndrome, connective tissue disorder | An illness of the tissue that holds the body together. | NIAMS
musculoskeletal | musculoskeletal disease | Of muscles and bones. | NIAMS
myopathy | muscle disease, myositis | An illness of the muscles. | NINDS
rhabdomyolysis | | Muscle breaks down quickly, which can harm the kidneys. | MedlinePlus
muscle atrophy | atrophy, sarcopenia | Muscle or other tissue gets smaller and weaker. | MedlinePlus
contracture | | A joint that can no longer be fully stretched. | MedlinePlus
amputation | amputated | A limb or a part of it was cut off or lost. | MedlinePlus
""",
)
