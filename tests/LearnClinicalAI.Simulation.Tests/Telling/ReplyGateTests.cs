namespace LearnClinicalAI.Simulation.Tests;

public sealed class ReplyGateTests
{
    private static Replied Accept(string question, string? reply, params string[] facts)
    {
        var now = new Play().Now;
        var done = Assert.IsType<ActResult.Done>(now.Accept(now.Hear(question), reply, facts));
        return done.Events.OfType<Replied>().Single();
    }

    [Fact]
    public void A_models_reply_that_keeps_to_the_unlocked_facts_is_shown() =>
        Assert.Equal(
            "Oh, it's about seven out of ten, doctor.",
            Accept("How bad is the pain?", "Oh, it's about seven out of ten, doctor.", "pain-severity").Text
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("As an AI language model I cannot feel pain.")]
    [InlineData("I ran about at the match like a fool.")]
    public void A_reply_that_fails_the_gates_is_replaced(string? reply) =>
        Assert.Equal("Seven out of ten.", Accept("How bad is the pain?", reply, "pain-severity").Text);

    [Fact]
    public void An_id_that_was_not_unlocked_refuses_the_whole_reply()
    {
        var reply = Accept("How bad is the pain?", "Seven.", "pain-severity", "affair");
        Assert.Equal(["pain-severity"], reply.Facts);
        Assert.Equal("Seven out of ten.", reply.Text);
    }

    [Fact]
    public void A_reply_ends_at_its_last_good_sentence() =>
        Assert.Equal(
            "Seven out of ten.",
            Accept(
                "How bad is the pain?",
                "Seven out of ten. There's somebody else, since spring. Sorry.",
                "pain-severity"
            ).Text
        );

    [Fact]
    public void A_hearing_from_before_something_else_happened_is_heard_anew()
    {
        var play = new Play();
        var heard = play.Now.Hear("How bad is the pain?");
        play.Do(new Act.Wait(1));
        var done = Assert.IsType<ActResult.Done>(play.Now.Accept(heard));
        Assert.Equal(["pain-severity"], done.Events.OfType<Replied>().Single().Facts);
    }
}
