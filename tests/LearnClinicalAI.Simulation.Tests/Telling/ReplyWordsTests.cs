namespace LearnClinicalAI.Simulation.Tests;

/// <summary>What a turn unlocked becomes one thing a person would say.</summary>
public sealed class ReplyWordsTests
{
    private static readonly ReplyBrief Plain = new()
    {
        Narrator = NarratorKind.Patient,
        Patient = new SimulatedPatient("Sam Reed", 40, "male", "he", []),
        Seed = 1,
        Understood = true,
        Greeted = true,
    };

    private static Answer Told(string words, string? echo = null, Newness newness = Newness.First, bool flows = true) =>
        new(new Telling(words, words), newness, echo, flows);

    private static string Reply(params Answer[] answers) =>
        ReplyWords.Compose(Plain with { Asked = true, Answers = answers });

    private static string[] Replies(ReplyBrief brief) =>
        [.. Enumerable.Range(0, 24).Select(turn => ReplyWords.Compose(brief with { Turn = turn })).Distinct()];

    [Fact]
    public void One_answer_is_the_answer_and_no_more() => Assert.Equal("No.", Reply(Told("No.", "Palpitations")));

    [Fact]
    public void Among_several_answers_a_bare_one_says_what_it_answers() =>
        Assert.Equal(
            "I feel sick as a dog. Palpitations? No. It feels slow. Weight? I must have.",
            Reply(
                Told("I feel sick as a dog.", "Sick"),
                Told("No. It feels slow.", "Palpitations"),
                Told("I must have.", "Weight")
            )
        );

    [Fact]
    public void The_same_words_serve_several_questions_once() =>
        Assert.Equal(
            "No, nothing like that.",
            Reply(Told("No, nothing like that.", "Fever"), Told("No, nothing like that.", "Rash"))
        );

    [Theory]
    [InlineData("Middle of my chest.", true, "^(As I said|Like I said|As I told you), middle of my chest\\.$")]
    [InlineData("Denise drove.", false, "^(As I said before|Like I said|As I told you)\\. Denise drove\\.$")]
    public void What_is_told_again_is_told_as_told_before(string words, bool flows, string reply) =>
        Assert.Matches(reply, Reply(Told(words, newness: Newness.Again, flows: flows)));

    [Fact]
    public void Only_the_first_answer_says_that_it_was_told_before() =>
        Assert.EndsWith("A cough.", Reply(Told("It hurts."), Told("A cough.", newness: Newness.Again)));

    [Fact]
    public void The_truth_after_something_else_owns_up_once_and_not_before_words_that_do_so_themselves()
    {
        var truth = Reply(
            Told("An eight.", newness: Newness.Corrected),
            Told("Ten a day.", newness: Newness.Corrected)
        );
        Assert.Matches("^[A-Z][^.]*before\\. An eight\\. Ten a day\\.$", truth);
        Assert.Equal("All right. Ten a day.", Reply(Told("All right. Ten a day.", newness: Newness.Corrected)));
    }

    [Fact]
    public void What_is_held_is_declined_beside_what_is_told() =>
        Assert.Equal(
            "A pint on Saturday. Not now.",
            ReplyWords.Compose(
                Plain with
                {
                    Asked = true,
                    Refused = true,
                    Refusals = ["Not now."],
                    Answers = [Told("A pint on Saturday.")],
                }
            )
        );

    [Fact]
    public void A_greeting_and_a_leave_asked_are_both_answered_and_the_greeting_once()
    {
        var both = Plain with { Greeted = false, Acts = ["act.greet", "act.introduce", "act.consent"] };
        Assert.Matches("^(Hello, doctor|All right\\. Hello)\\. (Yes|All right, yes)", ReplyWords.Compose(both));
        Assert.DoesNotContain("Hello", ReplyWords.Compose(both with { Greeted = true }));
    }

    [Fact]
    public void A_leave_asked_beside_a_question_is_given_before_the_answer() =>
        Assert.All(
            Replies(Plain with { Asked = true, Acts = ["act.consent"], Answers = [Told("Here.")] }),
            reply => Assert.Matches("^(Yes, that's fine|Yes, go ahead|All right, yes)\\. Here\\.$", reply)
        );

    [Fact]
    public void A_kindness_beside_a_question_is_thanked_for_now_and_then()
    {
        var replies = Replies(Plain with { Asked = true, Acts = ["act.empathy"], Answers = [Told("Here.")] });
        Assert.Contains("Here.", replies);
        Assert.Contains(replies, reply => reply.StartsWith("Thank", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_cold_by_now_answers_a_kindness_coldly_and_who_is_warm_warmly()
    {
        var kind = Plain with { Acts = ["act.empathy"] };
        Assert.All(Replies(kind with { Mood = Mood.Cold }), reply => Assert.DoesNotContain("hank", reply));
        Assert.Empty(Replies(kind with { Mood = Mood.Cold }).Intersect(Replies(kind with { Mood = Mood.Warm })));
    }

    [Theory]
    [InlineData("act.empathy")]
    [InlineData("act.reassure")]
    [InlineData("act.explain")]
    [InlineData("act.apologise")]
    [InlineData("act.close")]
    [InlineData("act.summarise")]
    [InlineData("act.safety-net")]
    [InlineData("act.signpost")]
    [InlineData("act.check-understanding")]
    [InlineData("act.shared-decision")]
    public void An_act_alone_has_a_human_answer_and_no_fact(string act) =>
        Assert.All(Replies(Plain with { Acts = [act] }), reply => Assert.Matches("^[A-Z].*[.!?]$", reply));

    [Fact]
    public void Invited_to_ask_the_patient_asks_and_does_not_say_they_have_no_questions() =>
        Assert.Equal(
            "Will I be out by six?",
            ReplyWords.Compose(Plain with { Acts = ["act.invite-questions"], Unasked = "Will I be out by six?" })
        );

    [Fact]
    public void A_reproach_is_answered_as_one_and_an_interruption_too()
    {
        Assert.Contains("telling off", string.Join(' ', Replies(Plain with { Slips = ["judgement"] })));
        Assert.Contains("go on", string.Join(' ', Replies(Plain with { Slips = ["interrupting"] })));
    }

    [Fact]
    public void What_is_not_understood_is_said_in_the_personas_words_and_never_twice_running()
    {
        string[] own = ["You've lost me.", "Say again?", "What's that, love?"];
        var brief = Plain with { Understood = false, NotUnderstood = own };
        Assert.Equal(own.Order(), Replies(brief).Order());
        for (var turn = 0; turn < 10; turn++)
        {
            Assert.NotEqual(
                ReplyWords.Compose(brief with { Turn = turn }),
                ReplyWords.Compose(brief with { Turn = turn + 1 })
            );
        }
    }

    [Theory]
    [InlineData(NarratorKind.Patient, "I'm Sam Reed")]
    [InlineData(NarratorKind.Parent, "this is Sam Reed")]
    [InlineData(NarratorKind.Interpreter, "his name is Sam Reed")]
    [InlineData(NarratorKind.Colleague, "calling about Sam Reed")]
    public void Somebody_elses_name_is_put_right(NarratorKind who, string said) =>
        Assert.Contains(
            said,
            ReplyWords.Compose(Plain with { Narrator = who, Acts = ["act.confirm-identity"], OtherName = true })
        );

    [Fact]
    public void The_seed_fixes_the_wording_and_another_seed_changes_it()
    {
        string Say(int seed) => ReplyWords.Compose(Plain with { Seed = seed, Acts = ["act.explain"] });
        Assert.Equal(Say(7), Say(7));
        Assert.True(Enumerable.Range(0, 20).Select(Say).Distinct().Count() > 1);
    }
}
