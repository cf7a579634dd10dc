using System.Text;

namespace LearnClinicalAI.Content.Tests.Rules;

/// <summary>Each row breaks one thing in a sound case and names the rule, file and words that must come of it.</summary>
public sealed class CaseRuleTests
{
    public static TheoryData<string, string, string, string, string> Mistakes() =>
        new()
        {
            // rule, file, what stands there, what is written instead, a piece of the complaint
            { "UniqueIds", "facts.yaml", "id: itch-night", "id: itch-onset", "another fact" },
            { "UniqueIds", "findings.yaml", "id: skin,", "id: soap,", "examination or investigation" },
            { "UniqueIds", "documentation.yaml", "id: note,", "id: triage,", "another document" },
            { "ResolvedIds", "facts.yaml", "[sh.contacts]", "[sh.contact]", "Did you mean \"sh.contacts\"?" },
            { "ResolvedIds", "rubric.yaml", "{ learned: contacts }", "{ learned: sister }", "no fact \"sister\"" },
            { "ResolvedIds", "rubric.yaml", "source: guide-2020", "source: guide", "no source" },
            { "ResolvedIds", "copilot.yaml", "document: triage", "document: letter", "no chart document" },
            { "ResolvedIds", "copilot.yaml", "chart:triage", "chart:note", "\"chart:note\"" },
            {
                "ResolvedIds",
                "exemplars/unsafe.yaml",
                "treatment: amoxicillin",
                "treatment: augmentin",
                "no treatment"
            },
            { "ResolvedIds", "exemplars/unsafe.yaml", "[no-amoxicillin]", "[amoxicillin]", "no criterion" },
            {
                "MissingKey",
                "copilot.yaml",
                "against: chart, document: triage",
                "against: chart",
                "names the document"
            },
            { "AnsweredIntents", "facts.yaml", "[\"og.*\", \"paed.*\"]", "[\"og.*\"]", "paed.birth" },
            { "AnsweredIntents", "facts.yaml", "[case.new-soap], says", "[hpc.site], says", "case.new-soap" },
            { "AnsweredIntents", "facts.yaml", "[\"ice.*\"]", "[\"ice.*\", \"hpc.*\"]", "already has a default" },
            { "AskableFacts", "facts.yaml", "disclose: trust, trust: 55,", "disclose: trust,", "the level it takes" },
            { "AskableFacts", "facts.yaml", "intents: [hpc.timing], says", "says", "no question asks for it" },
            { "SteadyStates", "findings.yaml", "initial: true, ", "", "not none" },
            {
                "SteadyStates",
                "findings.yaml",
                "{ text: \"Normal.\" }",
                "{ text: \"Normal.\", fromMinute: 5 }",
                "holds always"
            },
            {
                "HiddenDiagnosis",
                "case.yaml",
                "title: An itch on Monday",
                "title: The scabies of Monday",
                "gives the diagnosis away"
            },
            {
                "HiddenDiagnosis",
                "facts.yaml",
                "My sister stays with me",
                "My sister has SCABIES and stays with me",
                "SCABIES"
            },
            { "HiddenDiagnosis", "findings.yaml", "Fine grey lines", "Burrows of mites, fine grey lines", "mites" },
            {
                "HiddenDiagnosis",
                "chart/triage.md",
                "Itch since Monday",
                "Sarcoptes  infestation?",
                "gives the diagnosis away"
            },
            { "HiddenDiagnosis", "copilot.yaml", "Ask who else itches.", "Think of scabies.", "scabies" },
            { "HiddenDiagnosis", "facts.yaml", "id: soap,", "id: no-mites,", "fact's id \"no-mites\"" },
            { "HiddenDiagnosis", "findings.yaml", "id: skin-scraping", "id: scabies-test", "investigation's id" },
            { "PossiblePass", "rubric.yaml", "points: 3", "points: 0", "has 0 points" },
            { "PossiblePass", "rubric.yaml", "passMark: 0.6", "passMark: 0", "nobody can fail" },
            { "PossiblePass", "rubric.yaml", ", rule: { examined: skin, within: 30 }", "", "a rule or by a judge" },
            { "ReachableCriteria", "facts.yaml", "disclose: trust, trust: 55", "disclose: never", "never told" },
            {
                "ReachableCriteria",
                "rubric.yaml",
                "{ output: advice, how: caught }",
                "{ output: ask-contacts, how: caught }",
                "no flaw to catch"
            },
            {
                "ReachableCriteria",
                "rubric.yaml",
                "{ examined: skin, within: 30 }",
                "{ resulted: skin-scraping, within: 5 }",
                "takes 10.5 minutes"
            },
            {
                "CatchableFlaws",
                "copilot.yaml",
                "span: \"No allergies are recorded.\"",
                "span: \"No known allergies.\"",
                "word for word"
            },
            { "CatchableFlaws", "copilot.yaml", "editLacks: [amoxicillin]", "editLacks: [aspirin]", "as it stands" },
            {
                "CatchableFlaws",
                "copilot.yaml",
                "sound: \"The chart records an allergy to penicillin.\"",
                "sound: \"No allergies are recorded. Fine.\"",
                "still holds the wrong words"
            },
            { "CopilotBalance", "case.yaml", "id: base", "id: usual", "\"base\" is needed" },
            {
                "CopilotBalance",
                "copilot.yaml",
                "          - { id: look, tool: chat, stage: request, request: [ \"where to look\" ], title: Look, text: \"Look between the fingers.\" }".TrimStart(),
                "",
                "4 flawed and 3 sound outputs"
            },
            { "CitedSources", "case.yaml", "year: 2020", "year: 2019", "does not name its year" },
            { "CleanMarkdown", "case.yaml", "Ann is waiting.", "Ann is <b>waiting</b>.", "HTML" },
            { "CleanMarkdown", "debrief.md", "Ask about the rash", "Ask [here](javascript:alert)", "taken out" },
            {
                "CleanMarkdown",
                "chart/triage.md",
                "Allergies",
                "![x](https://elsewhere.example/x.png) Allergies",
                "media/"
            },
            { "CleanMarkdown", "copilot.yaml", "\"Ask who else itches.\"", "\"# Ask who else itches.\"", "heading" },
            {
                "NamedExemplars",
                "exemplars/average.yaml",
                "learner: average",
                "learner: mediocre",
                "exemplars/mediocre.yaml"
            },
            { "NamedExemplars", "exemplars/average.yaml", "min: 0.6", "min: 0.9", "larger than max" },
            { "Unfinished", "design.md", "Notes", "TODO Notes", "Still to do" },
            { "BadId", "facts.yaml", "id: soap,", "id: Soap,", "small letters" },
            { "WrongValue", "findings.yaml", "min: 30, max: 60", "min: 90, max: 60", "larger than the largest" },
            { "WrongValue", "rubric.yaml", "{ diagnosis: exact }", "{ editHas: [x] }", "fixedWhen only" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_where_it_stands(string rule, string path, string old, string now, string said)
    {
        var small = new SmallCase();
        var text = Encoding.UTF8.GetString(small.Files.Single(file => file.Path == path).Bytes);
        var line = text.AsSpan(0, text.IndexOf(old, StringComparison.Ordinal)).Count('\n') + 1;

        var complaints = small.Change(path, old, now).Complaints(rule);

        Assert.Contains(complaints, complaint => complaint.Message.Contains(said));
        // an id that is now missing is named where it is used, perhaps in another file
        Assert.Contains(
            complaints,
            complaint => complaint.Path != path || complaint.Line >= line || complaint.Line == 1
        );
    }

    [Fact]
    public void Every_rule_that_complains_has_its_file_under_Rules()
    {
        var named = Mistakes().Select(row => row.Data.Item1).Distinct();

        Assert.All(
            named,
            rule => Assert.NotNull(typeof(CaseReader).Assembly.GetType($"LearnClinicalAI.Content.Rules.{rule}"))
        );
    }

    [Fact]
    public void A_control_in_which_every_output_is_sound_is_needed()
    {
        var complaint = Assert.Single(
            new SmallCase().Change("case.yaml", "allSound: true, ", "").Complaints("CopilotBalance")
        );

        Assert.Equal(("case.yaml", Severity.Error), (complaint.Path, complaint.Severity));
        Assert.Contains("every output is sound", complaint.Message);
    }

    [Fact]
    public void The_folder_and_its_pictures_do_not_name_the_diagnosis()
    {
        var small = new SmallCase().With("media/scabies-skin.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        Assert.Contains(small.Complaints("HiddenDiagnosis"), complaint => complaint.Path == "media/scabies-skin.svg");
        Assert.Contains(
            CaseReader.Read("scabies-at-dawn", new SmallCase().Files).Complaints,
            complaint => complaint.Message.Contains("folder's name")
        );
    }

    [Fact]
    public void An_abbreviation_hides_only_in_its_capitals()
    {
        var small = new SmallCase()
            .Change("truth.yaml", "secret: [ mite ]", "secret: [ MI ]")
            .Change("facts.yaml", "The same soap as always.", "Mi soap, as always.");

        Assert.Empty(small.Complaints("HiddenDiagnosis"));
        Assert.Single(small.Change("facts.yaml", "Mi soap", "MI soap").Complaints("HiddenDiagnosis"));
    }

    [Fact]
    public void What_the_co_pilot_says_after_the_provisional_diagnosis_may_name_it()
    {
        var small = new SmallCase()
            .Change(
                "copilot.yaml",
                "ask-contacts, tool: chat, stage: request, request",
                "ask-contacts, tool: chat, stage: management, request"
            )
            .Change("copilot.yaml", "Ask who else itches.", "Scabies: treat the household.");

        Assert.Empty(small.Complaints("HiddenDiagnosis"));
    }

    [Fact]
    public void A_leak_in_a_long_text_is_named_on_its_own_line()
    {
        var complaint = new SmallCase()
            .Change("case.yaml", "  Ann is waiting.", "  Ann is waiting.\n  It is scabies.")
            .Complaints("HiddenDiagnosis")
            .Single();

        Assert.Equal(("case.yaml", 18), (complaint.Path, complaint.Line));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "<script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>", "onload")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://e.example/x.png\"/></svg>", "outside")]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>a{fill:url(http://e.example)}</style></svg>",
        "outside"
    )]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>", "DTD")]
    [InlineData("<html/>", "SVG")]
    [InlineData("no picture", "SVG")]
    public void A_picture_that_could_do_something_is_refused(string svg, string said)
    {
        var complaints = new SmallCase().With("media/x.svg", svg).Complaints("Pictures");

        Assert.Contains(
            complaints,
            complaint => complaint.Severity == Severity.Error && complaint.Message.Contains(said)
        );
    }

    [Fact]
    public void A_picture_is_what_its_name_says_and_has_its_text_alternative()
    {
        var complaints = new SmallCase()
            .With("media/skin.png", "GIF89a")
            .Change("findings.yaml", "minutes: 2 }", "minutes: 2, media: media/skin.png }")
            .Complaints("Pictures");

        Assert.Contains(complaints, complaint => complaint.Message.Contains("PNG"));
        Assert.Contains(complaints, complaint => complaint.Message.Contains("mediaAlt"));
    }
}
