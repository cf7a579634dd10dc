namespace LearnClinicalAI.Simulation;

/// <summary>An answer to what asks for no fact: a greeting, a leave asked, a kindness, an explanation, a reproach.</summary>
internal static class ActReplies
{
    /// <summary>Where a turn does several things, the first of these is answered.</summary>
    private static readonly string[] InOrder =
    [
        "act.confirm-identity",
        "act.consent-ai",
        "act.consent",
        "act.check-understanding",
        "act.shared-decision",
        "act.invite-questions",
        "act.apologise",
        "act.explain",
        "act.safety-net",
        "act.summarise",
        "act.empathy",
        "act.reassure",
        "act.signpost",
        "act.close",
    ];

    /// <summary>What wants a word even when a question follows.</summary>
    private static readonly string[] Wanting = ["act.consent-ai", "act.consent", "act.apologise", "act.empathy"];

    /// <summary>The answer to acts that no question stands beside.</summary>
    public static string Alone(ReplyBrief brief)
    {
        var act = Array.Find(InOrder, brief.Acts.Contains);
        var reproached = brief.Slips.FirstOrDefault(slip => slip is "judgement" or "interrupting");
        if (reproached is not null && act is null)
        {
            return Lines.Say(brief, reproached);
        }
        // Invited, the narrator's own question is the answer.
        if (act == "act.invite-questions" && brief.Unasked is not null)
        {
            return "";
        }
        var hello = Hello(brief);
        if (brief.ToAct is not null)
        {
            return brief.ToAct;
        }
        if (act is null)
        {
            return hello ?? Greeting(brief) ?? Lines.Say(brief, "no-request", brief.NoRequest);
        }
        return Joined(hello, To(brief, act));
    }

    /// <summary>A word to what was done in the same turn as a question; null where none is needed.</summary>
    public static string? Beside(ReplyBrief brief)
    {
        var hello = Hello(brief);
        var act = Array.Find(Wanting, brief.Acts.Contains);
        var kind = act is "act.empathy" or "act.apologise";
        // Nobody thanks for every kindness.
        if (act is null || (kind && (brief.Mood == Mood.Cold || !Chance.Falls(2, brief.Seed, act, brief.Turn))))
        {
            return hello;
        }
        return brief.ToAct ?? Joined(hello, To(brief, act));
    }

    private static string To(ReplyBrief brief, string act) =>
        act == "act.confirm-identity" && brief.OtherName ? Lines.Say(brief, "other-name") : Lines.Say(brief, act);

    private static string? Hello(ReplyBrief brief) => brief.Greeted ? null : Greeting(brief);

    private static string? Greeting(ReplyBrief brief)
    {
        var act = brief.Acts.Contains("act.introduce") ? "act.introduce" : "act.greet";
        return brief.Acts.Contains(act) ? Lines.Say(brief, act) : null;
    }

    private static string Joined(string? one, string other) => one is null ? other : $"{one} {other}";
}
