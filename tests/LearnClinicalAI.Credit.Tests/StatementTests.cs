namespace LearnClinicalAI.Credit.Tests;

public sealed class StatementTests
{
    private static readonly CertificateFacts Facts = new(
        "Ann Ødegård, MD",
        "Foundations of clinical AI",
        "enduring material",
        "1 March 2026"
    );

    [Theory]
    [InlineData(4, "1.00 AMA PRA Category 1 Credit™.")]
    [InlineData(3, "0.75 AMA PRA Category 1 Credit™.")]
    [InlineData(5, "1.25 AMA PRA Category 1 Credits™.")]
    public void The_designation_statement_names_format_amount_and_the_phrase_of_the_AMA(int quarters, string phrase)
    {
        var statement = Statements.Designation(
            Examples.Provider(),
            CreditTypes.AmaPraCategory1,
            "enduring material",
            CreditAmount.FromQuarters(quarters)
        )!;

        Assert.Equal(
            $"The St. Elsewhere Hospital designates this enduring material for a maximum of {phrase} Physicians should claim only the credit commensurate with the extent of their participation in the activity.",
            statement.ToString()
        );
        Assert.StartsWith("AMA PRA Category 1 Credit", Assert.Single(statement.Runs, run => run.Italic).Text);
    }

    [Theory]
    [InlineData(
        Accreditation.AccmeDirect,
        "The St. Elsewhere Hospital is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians."
    )]
    [InlineData(
        Accreditation.AccmeJoint,
        "This activity has been planned and implemented in accordance with the accreditation requirements and policies of the Accreditation Council for Continuing Medical Education (ACCME) through the joint providership of St. Elsewhere Hospital and Lakeside College and Hill Clinic. The St. Elsewhere Hospital is accredited by the ACCME to provide continuing medical education for physicians."
    )]
    [InlineData(
        Accreditation.StateSociety,
        "The St. Elsewhere Hospital is accredited by the Ohio State Medical Association to provide continuing medical education for physicians."
    )]
    [InlineData(
        Accreditation.JointlyAccredited,
        "In support of improving patient care, St. Elsewhere Hospital is jointly accredited by the Accreditation Council for Continuing Medical Education (ACCME), the Accreditation Council for Pharmacy Education (ACPE), and the American Nurses Credentialing Center (ANCC), to provide continuing education for the healthcare team."
    )]
    [InlineData(Accreditation.None, null)]
    public void The_accreditation_statement_is_that_of_the_provider(Accreditation accreditation, string? text)
    {
        var statement = Statements.Accreditation(Examples.Provider(accreditation));

        Assert.Equal(text, statement?.ToString());
        Assert.Equal(accreditation is Accreditation.JointlyAccredited, statement?.StandsAlone ?? false);
    }

    [Fact]
    public void A_physician_is_awarded_what_was_claimed()
    {
        var text = Certificate(AwardRows.Complete with { Claim = "0.5" });

        Assert.Equal(
            "The St. Elsewhere Hospital certifies that Ann Ødegård, MD has participated in the enduring material titled Foundations of clinical AI on 1 March 2026 and is awarded 0.50 AMA PRA Category 1 Credit™.",
            text
        );
    }

    [Fact]
    public void Anybody_else_participated_in_what_was_designated_and_is_awarded_nothing()
    {
        var text = Certificate(AwardRows.Complete with { Degree = "RN" })!;

        Assert.EndsWith("The activity was designated for 1.00 AMA PRA Category 1 Credit™.", text);
        Assert.DoesNotContain("award", text);
    }

    [Fact]
    public void Whoever_completed_before_the_designation_is_not_told_of_it()
    {
        var designated = AwardRows.Complete.Designation! with { DesignatedAt = AwardRows.Complete.ClaimedAt };

        Assert.DoesNotContain("designated", Certificate(AwardRows.Complete with { Designation = designated }));
    }

    [Fact]
    public void Whoever_took_part_outside_the_term_is_not_told_of_the_designation_either()
    {
        var application = AwardRows.Complete with { Type = CreditTypes.Participation };
        var late = application with { CompletedAt = Row.Moment("2029-02-01T00:00:00Z") };

        Assert.Contains("designated for 1.00", Certificate(application));
        Assert.DoesNotContain("designated", Certificate(late));
    }

    [Fact]
    public void A_refusal_gives_no_certificate() =>
        Assert.Null(Certificate(AwardRows.Complete with { AlreadyAwarded = true }));

    [Fact]
    public void A_provider_without_accreditation_prints_no_phrase_of_the_AMA_or_the_ACCME()
    {
        var provider = Examples.Provider(Accreditation.None) with
        {
            Texts = new StatementTexts
            {
                Participated = "{learner} took part and earns 1 *AMA PRA Category 1 Credit*™.",
                NotAccredited = "We are about to be accredited by the ACCME.",
                NoCommercialSupport = "The Accreditation Council for Continuing Medical Education looked at it.",
            },
        };
        var copy = Examples.AmaCopy;
        AwardDecision[] decisions =
        [
            new AwardDecision.Credit(
                CreditTypes.AmaPraCategory1,
                CreditAmount.FromQuarters(4),
                AwardRows.Complete.ClaimedAt
            ),
            new AwardDecision.Credit(copy, CreditAmount.FromQuarters(4), AwardRows.Complete.ClaimedAt),
            new AwardDecision.Participation([], AwardRows.Complete.Designation, AwardRows.Complete.ClaimedAt),
        ];
        StatementText?[] printed =
        [
            Statements.Designation(provider, CreditTypes.AmaPraCategory1, "course", CreditAmount.FromQuarters(4)),
            Statements.Designation(provider, copy, "course", CreditAmount.FromQuarters(4)),
            Statements.Accreditation(provider),
            Statements.NotAccredited(provider),
            Statements.CommercialSupport(provider, []),
            .. decisions.Select(decision => Statements.Certificate(provider, decision, Facts)),
        ];

        Assert.All(printed, Assert.Null);
    }

    [Fact]
    public void A_provider_without_accreditation_says_so_and_still_certifies_participation_and_hours()
    {
        var provider = Examples.Provider(Accreditation.None);
        var hours = new AwardDecision.Credit(
            CreditTypes.CpdHours,
            CreditAmount.FromQuarters(6),
            AwardRows.Complete.ClaimedAt
        );

        Assert.StartsWith(
            "St. Elsewhere Hospital is not an accredited provider",
            Statements.NotAccredited(provider)!.ToString()
        );
        Assert.EndsWith("is awarded 1.50 CPD hours.", Statements.Certificate(provider, hours, Facts)!.ToString());
        Assert.Null(Statements.NotAccredited(Examples.Provider()));
    }

    [Fact]
    public void A_name_is_printed_as_it_is_and_never_read_as_a_wording()
    {
        var text = Statements.Certificate(
            Examples.Provider(),
            new AwardDecision.Participation([], null, AwardRows.Complete.ClaimedAt),
            Facts with
            {
                Learner = "*Ann* {title} {provider}",
            }
        )!;

        Assert.Contains("certifies that *Ann* {title} {provider} has", text.ToString());
        Assert.DoesNotContain(text.Runs, run => run.Italic);
    }

    [Fact]
    public void A_provider_whose_name_has_an_article_gets_no_second_one()
    {
        var provider = Examples.Provider() with { Name = "The Ohio Hospital" };

        Assert.StartsWith("The Ohio Hospital is accredited", Statements.Accreditation(provider)!.ToString());
    }

    [Fact]
    public void The_wording_of_a_designation_is_the_providers()
    {
        var provider = Examples.Provider() with
        {
            Texts = new StatementTexts
            {
                Designations = new Dictionary<string, string>
                {
                    ["cpd-hours"] = "{n} {credits} by {provider}: {format} {x}",
                },
            },
        };

        Assert.Equal(
            "2.00 CPD hours by St. Elsewhere Hospital: course {x}",
            Statements.Designation(provider, CreditTypes.CpdHours, "course", CreditAmount.FromQuarters(8))!.ToString()
        );
    }

    [Fact]
    public void Participation_is_not_designated() =>
        Assert.Null(
            Statements.Designation(Examples.Provider(), CreditTypes.Participation, "course", CreditAmount.None)
        );

    [Fact]
    public void Learners_are_told_of_relevant_relationships_and_that_they_were_mitigated()
    {
        PersonInControl[] people =
        [
            new()
            {
                Name = "Ann",
                Role = "author",
                Relationships =
                [
                    new CompanyRelationship("Acme", "consultant", true, "peer review"),
                    new CompanyRelationship("Shoes Ltd", "shareholder", Relevant: false),
                ],
            },
            new()
            {
                Name = "Ben",
                Role = "reviewer",
                Relationships = [],
            },
        ];

        Assert.Equal(
            ["Ann (author): consultant, Acme.", "All relevant financial relationships have been mitigated."],
            Statements.Disclosures(Examples.Provider(), people).Select(line => line.ToString())
        );
        Assert.StartsWith(
            "None of the people",
            Assert.Single(Statements.Disclosures(Examples.Provider(), [people[1]])).ToString()
        );
    }

    [Fact]
    public void Learners_are_told_who_paid()
    {
        Assert.Equal(
            "This activity received no commercial support.",
            Statements.CommercialSupport(Examples.Provider(), [])!.ToString()
        );
        Assert.EndsWith(
            "from: Acme, Beta and Gamma.",
            Statements.CommercialSupport(Examples.Provider(), ["Acme", "Beta", "Gamma"])!.ToString()
        );
    }

    [Theory]
    [InlineData("1 AMA PRA Category 1 Credit™", "")]
    [InlineData("1 *AMA PRA Category 1 Credits*™", "")]
    [InlineData("1 AMA PRA Category 1 Credit(s)™", "")]
    [InlineData("1 AMA PRA Category 1 Credit", "trademark missing")]
    [InlineData("1 Category 1 credit", "category1 alone")]
    [InlineData("one category I credit", "category1 alone")]
    [InlineData("1 ACCME credit", "accme credit")]
    [InlineData("AMA PRA Category 1 Credit™ has been applied for", "credit pending")]
    [InlineData("AMA PRA Category 1 Credit™ pending", "credit pending")]
    [InlineData("The review is pending.", "")]
    public void A_wording_that_the_AMA_forbids_is_found(string wording, string problems) =>
        Assert.Equal(
            problems,
            string.Join(
                ", ",
                StatementWording.Problems(Examples.Provider(), wording).Select(problem => Words.Of(problem))
            )
        );

    [Fact]
    public void Every_phrase_is_forbidden_to_a_provider_without_accreditation() =>
        Assert.Equal(
            [WordingProblem.NotAccredited],
            StatementWording.Problems(Examples.Provider(Accreditation.None), "1 AMA PRA Category 1 Credit™")
        );

    [Fact]
    public void The_wordings_that_ship_keep_the_rules()
    {
        var texts = new StatementTexts();
        string[] shipped =
        [
            texts.AccmeDirect,
            texts.AccmeJoint,
            texts.JointlyAccredited,
            texts.StateSociety,
            texts.Awarded,
            texts.ParticipatedDesignated,
            texts.Participated,
            .. CreditTypes.Shipped.SelectMany(type => new[] { type.One, type.Many, type.DesignationText ?? "" }),
        ];

        Assert.All(shipped, wording => Assert.Empty(StatementWording.Problems(Examples.Provider(), wording)));
        Assert.Empty(StatementWording.Problems(Examples.Provider(Accreditation.None), texts.NotAccredited));
    }

    private static string? Certificate(AwardApplication application) =>
        Statements.Certificate(application.Provider, AwardConditions.Decide(application), Facts)?.ToString();
}
