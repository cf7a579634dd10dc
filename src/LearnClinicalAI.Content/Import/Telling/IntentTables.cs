using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Words of a record by which a statement answers a question.</summary>
internal static class IntentTables
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What a sentence of the story says of the complaint.</summary>
    private static readonly (string Intent, Regex Words)[] Complaint =
    [
        Row(
            "hpc.onset",
            @"\b(?:ago|since (?:yesterday|this|last|the|his|her|monday|birth)|yesterday|last night|this morning|earlier (?:today|this)|started|began|onset|first noticed|(?:for|over|past|last|within) (?:the )?(?:past |last )?(?:several |few |couple of |about |approximately )?(?:\d+|a|an|one|two|three|four|five|six|seven|eight|several|few)?[ -]*(?:hours?|days?|weeks?|months?|years?)|(?:day|week|month|year|hour)[ -](?:long )?history|of life)\b"
        ),
        Row(
            "hpc.mode",
            @"\b(?:sudden|suddenly|gradual|gradually|insidious|abrupt|acute onset|immediately|immediate onset|progressively)\b"
        ),
        Row(
            "hpc.circumstances",
            @"\b(?:while|following|immediately after|after (?:an?|the|playing|eating|delivering|his|her|recent|consuming)|when (?:she|he|they) (?:suddenly|was|were)|playing|exercising|accident|collision|as (?:he|she) was)\b"
        ),
        Row(
            "hpc.character",
            @"\b(?:sharp|dull|burning|stabbing|shooting|throbbing|crampy|cramping|aching|tearing|crushing|pressure|tightness|electric|spinning|described as|describes the|watery|nonproductive|productive|purulent|bilious|foamy|bloody|itchy|pruritic|red spot)\b"
        ),
        Row(
            "hpc.site",
            @"\b(?:(?:left|right|both|bilateral|upper|lower)[ -](?:sided )?\w+|located|localized|in (?:his|her|the) \w+|on (?:his|her|the) \w+|over (?:the|his|her) \w+|around (?:the|his|her) \w+)\b"
        ),
        Row(
            "hpc.radiation",
            @"\b(?:radiat\w+|spread\w*|shoots? (?:down|into)|moves? (?:to|into)|into (?:her|his|the) (?:foot|leg|arm|jaw|back|groin))\b"
        ),
        Row(
            "hpc.severity",
            @"\b(?:severe|severity|mild|moderate|intense|excruciating|unbearable|\d+ ?/ ?10|awaken\w*|wakes? (?:him|her|them))\b"
        ),
        Row(
            "hpc.timing",
            @"\b(?:episodes?|episodic|intermittent\w*|constant\w*|recurrent|occasional\w*|frequent\w*|daily|nightly|at night|in the morning|times? (?:per|a|daily)|lasting|lasted|lasts|persist\w*|most days|continuous\w*|per week|every \w+|comes and goes|ongoing|sustained|position dependent)\b"
        ),
        Row(
            "hpc.progression",
            @"\b(?:worsen(?:ed|ing)|worse|progressive\w*|progressed|increas(?:ed|ing)\w*|improv(?:ed|ing)|resolved|deteriorat\w*|unchanged|stable|better|escalated|rapidly|not completely resolved|developed)\b"
        ),
        Row(
            "hpc.exacerbating",
            @"\b(?:worse(?:ns|ning)? (?:with|after|when|at|in|on|during|by|especially|towards)|worsen (?:with|after|when)|aggravat\w*|exacerbat\w*|triggered|when (?:climbing|crying|eating|holding|walking|lying|moving)|with (?:movement|exertion|activity|exercise|eating))\b"
        ),
        Row(
            "hpc.relieving",
            @"\b(?:reliev\w*|relief|improv(?:es|e|ing|ed) (?:with|after|significantly|by|when)|alleviat\w*|better (?:with|after|when)|eased|subsides?|after (?:a few hours of )?rest|resolves?)\b"
        ),
        Row(
            "hpc.previous",
            @"\b(?:similar (?:episodes?|complaints?|symptoms?|pain|problems?)|never experienced|previous(?:ly)? (?:similar|episodes?)|prior episodes?|happened before|recurrent bouts|multiple evaluations|history of similar)\b"
        ),
        Row(
            "hpc.self-treatment",
            @"\b(?:tried|attempts? to|has taken|took|has been taking|taking (?:ibuprofen|acetaminophen|paracetamol|diphenhydramine|nsaids)|ice pack|self-medicat\w*|herbs|remed\w+|without (?:any )?improvement|over-the-counter)\b"
        ),
        Row(
            "hpc.impact",
            @"\b(?:difficulty (?:with|in|at|walking|sleeping|swallowing|performing|brushing)|disrupts?|unable to|activities of daily living|wheelchair|at work|poor sleep|trouble (?:sleeping|eating)|terminated from|self-care|drop(?:ping)? objects|poorly academically|dressing|interfer\w+)\b"
        ),
        Row("ice.ideas", @"\b(?:believes?|thinks? (?:it|that)|possible cause|suspects?|which (?:he|she) believes)\b"),
        Row("ice.concerns", @"\b(?:concern(?:ed|s|ing)?|worri\w+|afraid|very concerning|anxious about)\b"),
    ];

    /// <summary>What a statement says of the person, whatever part of the row it stands in.</summary>
    private static readonly (string Intent, Regex Words)[] Life =
    [
        Row(
            "sh.smoking",
            @"\b(?:non-?smoker|smok\w+|cigarettes?|cigar|tobacco|pack[- ]years?|packs? (?:per|a|of)|vap(?:es|ing)|nicotine)\b"
        ),
        Row("sh.alcohol", @"\b(?:alcohol\w*|drinks?\b|beers?|wine|vodka|whisky|liquor)\b"),
        Row(
            "sh.drugs",
            @"\b(?:illicit|recreational drugs?|drug use|substance (?:use|abuse)|cocaine|marijuana|cannabis|heroin|ecstasy|anabolic steroids?|toxins)\b"
        ),
        Row(
            "sh.occupation",
            @"\b(?:works?|working|job|employed|occupation|profession|retired|student|teacher|engineer|accountant|cashier|clerk|farmer|nurse|nursing assistant|attends|kindergarten|preschool|daycare|school|grade|business|construction|terminated)\b"
        ),
        Row("sh.living", @"\b(?:lives?|living (?:with|alone)|roommates?|household|at home)\b"),
        Row("sh.relationship", @"\b(?:married|wife|husband|partners?|boyfriend|girlfriend|divorced|widowed|single)\b"),
        Row("sh.travel", @"\b(?:travel\w*|trips?|immigrat\w*|returned from|abroad|camping|visit to)\b"),
        Row(
            "sh.contacts",
            @"\b(?:sick contacts?|ill contacts?|another member|another child|similar lesions|had chickenpox|sick individuals|contact with)\b"
        ),
        Row("sh.sexual", @"\b(?:sexual\w*|intercourse|condoms?|unprotected sex)\b"),
        Row(
            "sh.exercise",
            @"\b(?:exercis\w*|gym|sports?|volleyball|football|golf|hiking|walking and|physical activity|active lifestyle|outdoor activities)\b"
        ),
        Row("sh.diet", @"\b(?:diet\w*|vegetarian|ice cream|foods?|pudding|chips|nutrition|garlic)\b"),
        Row("sh.stress", @"\b(?:stress\w*|exams)\b"),
        Row("sh.sleep", @"\b(?:sleep\w*|insomnia|bedtime)\b"),
        Row("sh.pets", @"\b(?:pets?|dogs?|cats?|livestock|animal exposures?|animals)\b"),
        Row("sh.safety", @"\b(?:bullying|abuse|feeling unsafe|unsafe at)\b"),
        Row("pmh.immunisations", @"\b(?:immuni[sz]\w*|vaccin\w*)\b"),
        Row("pmh.surgery", @"\b(?:surg\w+|\w+ectomy|\w+plasty|operations?|cesarean|caesarean|underwent)\b"),
        Row("pmh.admissions", @"\b(?:hospitali[sz]\w*|intensive care|admitted|admission)\b"),
        Row("pmh.trauma", @"\b(?:trauma|injur\w+|motor vehicle accident|falls?|falling|fractures?)\b"),
        Row(
            "meds.current",
            @"\b(?:medications?|medicines?|takes|taking|managed with|treated with|treatment includes|stable regimen|prescribed|currently on|has been on|started on|oral contraceptive|inhaler|as needed|vitamins|ointment)\b"
        ),
        Row(
            "meds.changes",
            @"\b(?:recently started|newly started|discontinued|stopped taking|changed to|new medications?)\b"
        ),
        Row("meds.adherence", @"\b(?:non-?compliance|non-?adheren\w*|did not adhere|adherent|compliant)\b"),
        Row("meds.contraception", @"\b(?:contracepti\w*|condoms?|diaphragm)\b"),
        Row("allergy.any", @"\b(?:allerg\w*|adverse drug reactions?)\b"),
        Row("og.lmp", @"\b(?:last menstrual|lmp)\b"),
        Row("og.periods", @"\b(?:menarche|menses|menstrual|periods|postmenopausal|menopaus\w*)\b"),
        Row("og.pregnancy", @"\b(?:pregnan\w*|weeks?'? gestation|conceive|postpartum)\b"),
        Row("og.bleeding", @"\b(?:vaginal bleeding|bleeding from the vagina|postmenopausal bleeding)\b"),
        Row(
            "og.obstetric",
            @"\b(?:gravida|para|childbirth|cesarean|deliver(?:ed|ies|ing|y)|labor|nulliparous|primigravida)\b"
        ),
    ];

    /// <summary>What a parent is asked about a small child.</summary>
    private static readonly (string Intent, Regex Words)[] Child =
    [
        Row(
            "paed.birth",
            @"\b(?:born|birth|gestation\w*|deliver(?:ed|y)|prenatal|pregnancy|apgar|premature|preterm|full[- ]term|cesarean|neonatal|meconium|antenatal)\b"
        ),
        Row("paed.feeding", @"\b(?:feed\w*|breastf\w*|formula|breast milk|appetite)\b"),
        Row("paed.nappies", @"\b(?:meconium|stools?|bowel|urination|diapers?|nappies|wet)\b"),
        Row("paed.development", @"\b(?:milestones?|development\w*)\b"),
        Row(
            "paed.behaviour",
            @"\b(?:fussy|irritab\w*|letharg\w*|crying|play\w*|consol\w*|drowsy|behaviou?r\w*|disruptive)\b"
        ),
    ];

    private static readonly Regex Relatives = Row(
        "",
        @"\b(?:mother|father|brothers?|sisters?|siblings?|uncles?|aunts?|grand(?:mother|father|parents?)|cousins?|relatives?|family history|in the family)\b"
    ).Words;

    /// <summary>"Over the past month" and "on the medical floor" name no place of the body.</summary>
    private static readonly Regex NoPlace = Row(
        "",
        @"\b(?:over|in|during|for|within|on|at) (?:the|his|her) (?:past|last|first|next|previous|morning|evening|night|medical|emergency|state|family|age|context|setting|presence)\b"
    ).Words;

    public static IEnumerable<string> OfComplaint(string text)
    {
        var placed = NoPlace.Replace(text, "");
        return Complaint
            .Where(row => row.Words.IsMatch(row.Intent == "hpc.site" ? placed : text))
            .Select(row => row.Intent);
    }

    public static IEnumerable<string> OfLife(string text) => Found(Life, text);

    public static IEnumerable<string> OfChild(string text) => Found(Child, text);

    /// <summary>The relatives that a text names.</summary>
    public static IReadOnlyList<string> RelativesIn(string text) =>
        [.. Relatives.Matches(text).Select(found => found.Value.ToLowerInvariant()).Distinct()];

    private static IEnumerable<string> Found((string Intent, Regex Words)[] table, string text) =>
        table.Where(row => row.Words.IsMatch(text)).Select(row => row.Intent);

    private static (string Intent, Regex Words) Row(string intent, string words) =>
        (intent, new Regex(words, Plainly, TimeSpan.FromMilliseconds(CleanText.Patience)));
}
