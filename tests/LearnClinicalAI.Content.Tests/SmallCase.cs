using System.Text;

namespace LearnClinicalAI.Content.Tests;

/// <summary>A case as small as one can be that has nothing wrong with it, and ways to break it.</summary>
internal sealed class SmallCase
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public SmallCase()
    {
        With("case.yaml", CaseYaml);
        With("facts.yaml", FactsYaml);
        With("findings.yaml", FindingsYaml);
        With("truth.yaml", TruthYaml);
        With("copilot.yaml", CopilotYaml);
        With("documentation.yaml", DocumentationYaml);
        With("rubric.yaml", RubricYaml);
        With("debrief.md", "## The expert's path\n\nAsk about the rash, and look at it.\n");
        With("design.md", "Notes for authors.\n");
        With(
            "chart/triage.md",
            "# Triage note\n\nAnn Onymous, record QZ-1. Itch since Monday. Allergies: **penicillin**.\n"
        );
        With("exemplars/excellent.yaml", Excellent);
        With("exemplars/average.yaml", Average);
        With("exemplars/unsafe.yaml", Unsafe);
    }

    public IReadOnlyList<ContentFile> Files => [.. files.Select(file => new ContentFile(file.Key, file.Value))];

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    public SmallCase With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public SmallCase With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    public SmallCase Without(string path)
    {
        Assert.True(files.Remove(path));
        return this;
    }

    /// <summary>Replaces the one place where <paramref name="old"/> stands.</summary>
    public SmallCase Change(string path, string old, string now)
    {
        var text = Text(path);
        Assert.Equal(2, text.Split(old).Length);
        return With(path, text.Replace(old, now));
    }

    public ReadResult<CaseFolder> Read() => CaseReader.Read("small-case", Files);

    /// <summary>The complaints of one rule.</summary>
    public IReadOnlyList<Complaint> Complaints(string rule) =>
        [.. Read().Complaints.Where(complaint => complaint.Rule == rule)];

    private const string CaseYaml = """
        id: 3f0c7a52-6a0e-4c1f-9d55-0a4de1f9a001
        format: 1
        title: An itch on Monday
        summary: A woman who cannot stop scratching.
        specialty: general-practice
        setting: A surgery
        use: consultation
        level: basic
        redTeam: true
        minutes: 10
        language: en
        fictional: Every person in this case is invented.
        objectives: [ Ask about contacts ]
        brief: |
          You have ten minutes.

          Ann is waiting.
        authors: [ { name: A. Author, role: author } ]
        review: pending
        reviewers: []
        sources: [ { id: guide-2020, text: "Somebody S. A guide to itching. 2020.", year: 2020 } ]
        licence: CC-BY-4.0
        narrator: { who: patient, name: Ann Onymous, language: plain, hearing: normal, cannotKnow: [] }
        patient:
          name: Ann Onymous
          age: 40
          sex: female
          pronouns: she
          identifiers:
            - { category: name, text: Ann Onymous }
            - { category: mrn, text: QZ-1 }
        clock: { start: "09:00", limit: 60 }
        variants:
          - { id: base, note: as written }
          - { id: ai-all-sound, allSound: true, note: control }
        """;

    private const string FactsYaml = """
        persona:
          voice: Plain.
          mood: tired
          agenda: a cream
          literacy: ordinary
          trust: 50
          raises: { act.introduce: 5, act.empathy: 8, open-question: 2 }
          lowers: { judgement: 10 }
          opening: "I can't stop scratching, doctor."
          notUnderstood: [ "Sorry, what do you mean?", "I don't follow you, doctor." ]
          noRequest: [ "All right." ]
          refusals: [ "I'd rather not say." ]
        intents:
          - { id: case.new-soap, meaning: asks about a new soap, wordings: [ "have you changed your soap" ] }
        facts:
          - { id: itch-onset, intents: [hpc.onset], says: [ "Since Monday." ], disclose: volunteered }
          - { id: itch-night, intents: [hpc.timing], says: [ "It's worst at night." ] }
          - { id: contacts, intents: [sh.contacts], says: [ "My sister stays with me, and she itches too." ], redFlag: true, disclose: trust, trust: 55, wordings: [ "does anybody around you itch" ] }
          - { id: soap, intents: [case.new-soap], says: [ "The same soap as always." ], polarity: absent }
          - { id: allergy, intents: [allergy.any], says: [ "Penicillin." ] }
        abouts:
          - { id: itch, kind: symptom, main: true, names: [itch, scratching] }
        defaults:
          - { intents: ["id.*"], says: [ "It's Ann Onymous, I'm forty." ] }
          - { intents: ["hpc.*", "ros.*"], says: [ "Nothing like that." ] }
          - { intents: ["ice.*"], says: [ "I don't know, doctor." ] }
          - { intents: ["pmh.*", "meds.*", "allergy.*", "fh.*"], says: [ "No." ] }
          - { intents: ["sh.*"], says: [ "Nothing out of the ordinary." ] }
          - { intents: ["og.*", "paed.*"], says: [ "That doesn't apply." ] }
        """;

    private const string FindingsYaml = """
        vitals: { heartRate: 70, systolic: 120, diastolic: 80, respiratoryRate: 14, spo2: 98, temperature: 36.8, gcs: 15, pain: 0 }
        exams:
          - { id: skin, name: Skin, region: skin, synonyms: [look at the rash], finding: "Fine grey lines between the fingers.", minutes: 2 }
        investigations:
          - { id: skin-scraping, name: Skin scraping, synonyms: [scraping], category: other, turnaround: 10, cost: 10, indication: useful, results: [ { text: "Seen under the microscope: see picture in the notes." } ] }
          - { id: ct-head, name: CT head, category: imaging, turnaround: 20, cost: 200, harm: minor, indication: harmful, results: [ { text: "Normal." } ] }
        treatments:
          - { id: permethrin, name: Permethrin cream, kind: drug, synonyms: [], doses: { min: 30, max: 60, unit: g }, routes: [topical], indication: indicated }
          - { id: amoxicillin, name: Amoxicillin, kind: drug, doses: { min: 250, max: 1000, unit: mg }, routes: [oral], indication: contraindicated, harm: major }
        states:
          - { id: well, initial: true, description: "She scratches her wrists." }
        """;

    private const string TruthYaml = """
        diagnosis: { name: Scabies, synonyms: [sarcoptes infestation], tooBroad: [skin infection], tooNarrow: [] }
        differential:
          - { id: eczema, name: Eczema, synonyms: [dermatitis], weight: 1, for: [itch-night], against: [contacts] }
        management: [ Treat the household. ]
        safetyNet: [ Itching may last for weeks. ]
        secret: [ mite ]
        """;

    private const string CopilotYaml = """
        tools:
          - { id: chat, type: chat, name: Wardchat, label: { performance: unknown, intendedUse: advice, coveredForPatientData: true } }
        outputs:
          - id: advice
            tool: chat
            stage: arrival
            title: First thoughts
            text: "No allergies are recorded. Amoxicillin 500 mg is a good start."
            checks:
              - { against: chart, document: triage, shows: "The triage note says penicillin." }
            flaw:
              kind: hallucinated-fact
              span: "No allergies are recorded."
              severity: critical
              expected: reject
              catch: The triage note says penicillin.
              catchable: [ chart:triage, fact:allergy ]
              fixedWhen: { editLacks: [amoxicillin] }
              sound: "The chart records an allergy to penicillin."
          - { id: ask-contacts, tool: chat, stage: request, request: [ "what should I ask" ], title: Questions, text: "Ask who else itches." }
          - { id: dose, tool: chat, stage: request, request: [ "what dose" ], title: Dose, text: "Permethrin 3 g is enough for a grown-up.", checks: [ { against: source, source: guide-2020, shows: "30 g." } ], flaw: { kind: wrong-dose, span: "3 g", severity: minor, expected: reject, catch: The guide says 30 g., catchable: [ source:guide-2020 ], sound: "Permethrin 30 g is enough for a grown-up." } }
          - { id: alone, tool: chat, stage: request, request: [ "who else" ], title: Others, text: "Nobody else need be asked.", flaw: { kind: omission, severity: major, expected: reject, catch: She has a sister., catchable: [ fact:contacts ], sound: "Whoever lives with her should be asked." } }
          - { id: scan, tool: chat, stage: request, request: [ "which scan" ], title: Scan, text: "A CT of the head is due.", flaw: { kind: overconfidence, span: "is due", severity: minor, expected: reject, catch: Nothing points to the head., catchable: [ exam:skin ], sound: "A CT of the head is not due." } }
          - { id: look, tool: chat, stage: request, request: [ "where to look" ], title: Look, text: "Look between the fingers." }
          - { id: wash, tool: chat, stage: request, request: [ "what to wash" ], title: Wash, text: "Wash clothes at 60 degrees." }
          - { id: again, tool: chat, stage: request, request: [ "when again" ], title: Again, text: "See her again in four weeks." }
        """;

    private const string DocumentationYaml = """
        documents:
          - { id: note, kind: note, title: Note, brief: A short note., maxWords: 80 }
        """;

    private const string RubricYaml = """
        passMark: 0.6
        standard: { method: provisional, note: Set by the author., date: 2026-11-01 }
        ratings:
          - { id: fail, anchor: a }
          - { id: borderline, anchor: b }
          - { id: pass, anchor: c }
          - { id: excellent, anchor: d }
        criteria:
          - { id: asks-contacts, text: Learns of the sister., domain: history, points: 4, rule: { learned: contacts }, why: It spreads., source: guide-2020 }
          - { id: looks, text: Looks at the skin., domain: examination, points: 3, rule: { examined: skin, within: 30 }, why: It shows. }
          - { id: right, text: Names it., domain: diagnosis, points: 5, rule: { diagnosis: exact }, why: It is the answer. }
          - { id: treats, text: Treats it., domain: management, points: 4, rule: { treated: permethrin }, why: It cures. }
          - { id: catches, text: Catches the allergy., domain: ai-oversight, points: 4, rule: { output: advice, how: caught }, why: It harms. }
          - { id: no-amoxicillin, text: Gives amoxicillin., domain: safety, points: -8, critical: true, rule: { treated: amoxicillin }, why: She is allergic. }
        """;

    private const string Excellent = """
        learner: excellent
        expect: { min: 0.9, max: 1.0, passed: true, critical: [] }
        seed: 1
        steps:
          - say: "Hello, I'm Dr Lee. That sounds miserable, I'm sorry."
          - say: "When did it start?"
          - say: "Does anybody around you itch?"
          - say: "Do you have any allergies?"
          - examine: skin
          - check: { output: advice, against: chart }
          - answer: { output: advice, how: rejected }
          - provisional: { diagnosis: Scabies, differential: [ Eczema ], plan: "Permethrin" }
          - treat: { treatment: permethrin, dose: 30, unit: g, route: topical }
          - commit: { diagnosis: Scabies, differential: [ Eczema ], plan: "Permethrin for the household" }
          - write: { document: note, text: "Itch since Monday. Permethrin." }
          - end: discharged
        """;

    private const string Average = """
        learner: average
        expect: { min: 0.6, max: 0.85, passed: true, critical: [] }
        steps:
          - say: "When did it start?"
          - examine: skin
          - answer: { output: advice, how: rejected }
          - provisional: { diagnosis: Scabies, plan: "Permethrin" }
          - treat: { treatment: permethrin, dose: 30, unit: g, route: topical }
          - commit: { diagnosis: Scabies, plan: "Permethrin" }
          - end: discharged
        """;

    private const string Unsafe = """
        learner: unsafe
        expect: { min: -0.5, max: 0.3, passed: false, critical: [no-amoxicillin] }
        steps:
          - say: "When did it start?"
          - answer: { output: advice, how: accepted }
          - provisional: { diagnosis: Impetigo, plan: "Amoxicillin" }
          - treat: { treatment: amoxicillin, dose: 500, unit: mg, route: oral }
          - commit: { diagnosis: Impetigo, plan: "Amoxicillin" }
          - end: discharged
        """;
}
