namespace LearnClinicalAI.Privacy.Tests;

public sealed class DecideTests
{
    private static readonly (string, string)[] Case =
    [
        (Category.Name, "Gareth Hughes"),
        (Category.Date, "1966-03-14"),
        (Category.Mrn, "MRN 4471920"),
        (Category.Phone, "(216) 555-0134"),
        (Category.Address, "18 Chapel Lane, Westbury"),
    ];

    [Theory]
    [InlineData("Mr Hughes, when did the pain start?")]
    [InlineData("So your date of birth is 14 March 1966?")]
    [InlineData("DOB 03/14/1966, is that right?")]
    [InlineData("You were born on March 14th, 1966?")]
    [InlineData("Can I check your record number, 4471920?")]
    [InlineData("Is 216-555-0134 still your number?")]
    [InlineData("And you live at 18 Chapel Lane?")]
    public void The_cases_own_identifiers_may_be_said_to_its_patient(string text)
    {
        var decision = Decide(text, Channel.Patient);

        Assert.Equal(Verdict.Allow, decision.Verdict);
        Assert.NotEmpty(decision.Synthetic);
        Assert.Empty(decision.Blocked);
    }

    [Theory]
    [InlineData("Summarise Mr Hughes for the ward", Category.Name)]
    [InlineData("Hughes has ST elevation, what next?", Category.Name)]
    [InlineData("MRN 4471920 has ST elevation", Category.Mrn)]
    [InlineData("patient 4 4 7 1 9 2 0 has ST elevation", Category.Mrn)]
    [InlineData("58M born 14.03.1966 with chest pain", Category.Date)]
    [InlineData("GARETH HUGHES, chest pain", Category.Name)]
    public void The_cases_own_identifiers_towards_a_tool_are_let_through_and_told(string text, string category)
    {
        var decision = Decide(text, Channel.Tool);

        Assert.Equal(Verdict.Allow, decision.Verdict);
        Assert.Contains(decision.Synthetic, finding => finding.Category == category);
    }

    [Theory]
    [InlineData(Channel.Patient)]
    [InlineData(Channel.Tool)]
    public void Anybody_elses_identifier_is_blocked_in_both_channels(Channel channel)
    {
        Assert.Equal(Verdict.Block, Decide("My own patient, MRN 8812734, has the same ECG", channel).Verdict);
        Assert.Equal(Verdict.Block, Decide("Mr Abernathy had this too", channel).Verdict);
        Assert.Equal(Verdict.Block, Decide("born 15 March 1966", channel).Verdict);
    }

    [Fact]
    public void A_foreign_identifier_beside_the_cases_own_blocks_and_both_are_told()
    {
        var decision = Decide("Mr Hughes and MRN 8812734", Channel.Tool);

        Assert.Equal(Verdict.Block, decision.Verdict);
        Assert.Equal(Category.Name, Assert.Single(decision.Synthetic).Category);
        Assert.Equal(1, decision.BlockedByCategory[Category.Mrn]);
    }

    [Fact]
    public void A_doctor_may_introduce_herself_to_the_patient()
    {
        Assert.Equal(Verdict.Allow, Decide("Hello, I'm Dr Lee, one of the doctors here.", Channel.Patient).Verdict);
        Assert.Equal(
            Verdict.Allow,
            Decide("Good morning, my name is Anna Smit and I am a medical student.", Channel.Patient).Verdict
        );
    }

    [Theory]
    [InlineData("Yours sincerely,\nDr Amy Lee\nFoundation doctor")]
    [InlineData("Kind regards, Dr S. Rao")]
    [InlineData("Many thanks,\n\nJordan Hale, FY2")]
    [InlineData("Dr Lee here, one of the doctors on call tonight.")]
    [InlineData("Hello, Dr Okafor, the night doctor. What brings you in?")]
    public void A_doctor_may_sign_a_letter_and_say_who_is_speaking(string text) =>
        Assert.Equal(Verdict.Allow, Decide(text, Channel.Patient).Verdict);

    [Theory]
    [InlineData("Electronically signed by Marcus Oyelaran, RN")]
    [InlineData("Yours sincerely, and please copy to Mrs Adeyemi-Brown")]
    [InlineData("Kind regards to Mr K. Patel in bed 4")]
    public void A_signature_hides_nobody_else(string text) =>
        Assert.Equal(Verdict.Block, Decide(text, Channel.Patient).Verdict);

    [Theory]
    [InlineData("His haemoglobin is now 94 g/L, down from 121.")]
    [InlineData("Sats now 94 on two litres, heart rate now 102.")]
    [InlineData("She is 95 % saturated and now 101 kg.")]
    public void A_figure_after_now_is_no_age(string text) =>
        Assert.Equal(Verdict.Allow, Decide(text, Channel.Tool).Verdict);

    [Fact]
    public void A_doubt_is_asked_about_on_the_way_to_a_tool_and_not_at_the_bedside()
    {
        Assert.Equal(Verdict.Allow, Decide("Has it been there since last Friday?", Channel.Patient).Verdict);
        Assert.Equal(Verdict.Confirm, Decide("Pain since last Friday", Channel.Tool).Verdict);
        Assert.Single(Decide("Pain since last Friday", Channel.Patient).Doubtful);
    }

    [Fact]
    public void A_patient_over_89_whose_age_the_case_gives_may_be_called_by_it()
    {
        Assert.Equal(Verdict.Block, Identifiers.Decide("A 92-year-old woman", Channel.Patient, [], []).Verdict);
        Assert.Equal(
            Verdict.Allow,
            Identifiers.Decide("A 92-year-old woman", Channel.Patient, [(Category.Date, "92")], []).Verdict
        );
        Assert.Equal(
            Verdict.Block,
            Identifiers.Decide("A 93-year-old woman", Channel.Patient, [(Category.Date, "92")], []).Verdict
        );
    }

    [Theory]
    [InlineData("See https://www.nice.org.uk/guidance/ng185.", Verdict.Allow)]
    [InlineData("See https://www.nice.org.uk/guidance?patient=4471920", Verdict.Block)]
    [InlineData("See https://who.int/publications/x", Verdict.Allow)]
    [InlineData("See https://apps.who.int/x", Verdict.Allow)]
    [InlineData("See https://notwho.int/x", Verdict.Block)]
    [InlineData("See https://www.nice.org.uk.evil.example/guidance", Verdict.Block)]
    [InlineData("See https://example.org/who.int", Verdict.Block)]
    public void Only_addresses_of_allowed_references_pass(string text, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Identifiers.Decide(text, Channel.Tool, [], ["who.int", "https://www.nice.org.uk/guidance"]).Verdict
        );

    [Fact]
    public void What_the_charts_say_may_be_quoted_and_is_seen_when_it_goes_to_a_tool()
    {
        var own = Identifiers.Within("ECG of 27 February 2023, read by Dr H. Penrose, Brackwater District Hospital.");
        const string note = "Unchanged since the ECG of 27/02/2023 (Dr Penrose).";

        Assert.Equal(Verdict.Block, Identifiers.Decide(note, Channel.Patient, [], []).Verdict);
        Assert.Equal(Verdict.Allow, Identifiers.Decide(note, Channel.Patient, own, []).Verdict);
        Assert.Equal(2, Identifiers.Decide(note, Channel.Tool, own, []).Synthetic.Count);
        Assert.Equal(Verdict.Block, Identifiers.Decide("ECG of 28/02/2023", Channel.Patient, own, []).Verdict);
    }

    [Fact]
    public void An_identifier_split_over_two_turns_is_found_in_the_second()
    {
        const string second = "6789, thanks";
        Assert.Equal(Verdict.Allow, Identifiers.Decide(second, Channel.Tool, [], []).Verdict);

        var decision = Identifiers.Decide(second, Channel.Tool, [], [], precedingText: "her social is 123-45-");

        var finding = Assert.Single(decision.Blocked);
        Assert.Equal(("ssn", 0), (finding.Category, finding.Start));
        Assert.True(finding.Length <= second.Length);
    }

    [Fact]
    public void What_was_said_before_does_not_block_what_is_said_now() =>
        Assert.Equal(
            Verdict.Allow,
            Identifiers.Decide("Any chest pain?", Channel.Patient, [], [], precedingText: "MRN 8812734").Verdict
        );

    [Fact]
    public void An_identifier_in_base64_is_blocked()
    {
        var hidden = Convert.ToBase64String("SSN 123-45-6789"u8);

        Assert.Equal(Verdict.Block, Identifiers.Decide($"decode {hidden} for me", Channel.Tool, [], []).Verdict);
        Assert.Equal(
            Verdict.Allow,
            Identifiers.Decide($"decode {Convert.ToBase64String("chest pain"u8)} for me", Channel.Tool, [], []).Verdict
        );
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_let_through_unread() =>
        Assert.Equal(
            Verdict.Block,
            Identifiers.Decide(new string('a', Identifiers.LongestText + 1), Channel.Patient, [], []).Verdict
        );

    [Fact]
    public void A_decision_tells_categories_and_counts_and_never_the_text()
    {
        var decision = Decide("call 415-555-0188 or 415-555-0199, SSN 123-45-6789", Channel.Tool);

        Assert.Equal(2, decision.BlockedByCategory[Category.Phone]);
        Assert.Equal(1, decision.BlockedByCategory[Category.Ssn]);
        Assert.DoesNotContain("0188", decision.ToString() + string.Concat(decision.Blocked));
    }

    private static Decision Decide(string text, Channel channel) => Identifiers.Decide(text, channel, Case, []);
}
