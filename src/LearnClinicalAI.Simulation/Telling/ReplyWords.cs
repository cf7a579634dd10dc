namespace LearnClinicalAI.Simulation;

/// <summary>Makes one natural reply of what a turn unlocked.</summary>
internal static class ReplyWords
{
    /// <summary>Words that answer without saying what.</summary>
    private static readonly HashSet<string> Bare =
    [
        .. "yes yeah no none never nothing nobody not once twice sometimes always rarely often".Split(' '),
        .. "i must,i do,i don't,i did,i didn't,i have,i haven't,i am,i can,i can't,it does,it is,a bit,a little".Split(
            ','
        ),
    ];

    /// <summary>The truth needs no more of a beginning than these.</summary>
    private static readonly string[] Frank = ["honest", "truth", "all right"];

    public static string Compose(ReplyBrief brief)
    {
        if (!brief.Understood)
        {
            return Lines.Say(brief, "not-understood", brief.NotUnderstood);
        }
        var parts = new List<string?>();
        var answers = Told(brief);
        if (brief.Asked || answers.Count > 0)
        {
            parts.Add(ActReplies.Beside(brief));
        }
        if (answers.Count > 0)
        {
            parts.AddRange(Reported(brief, answers));
        }
        if (brief.Refused)
        {
            parts.Add(Lines.Say(brief, "refused", brief.Refusals));
        }
        else if (answers.Count == 0 && brief.Asked)
        {
            parts.Add(Lines.Say(brief, "unknown"));
        }
        else if (answers.Count == 0)
        {
            parts.Add(ActReplies.Alone(brief));
        }
        parts.Add(brief.Unasked);
        return string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static List<string> Told(ReplyBrief brief)
    {
        // "No, nothing like that." answers several questions at once.
        var answers = brief
            .Answers.Where(answer => answer.Telling.Words.Length > 0)
            .DistinctBy(answer => answer.Telling.Words, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var several = answers.Count > 1;
        var corrected = false;
        var told = new List<string>();
        foreach (var answer in answers)
        {
            var words = answer.Telling.Words;
            told.Add(
                answer.Newness switch
                {
                    Newness.Corrected when !corrected && !IsFrank(words) =>
                        $"{Lines.Say(brief, "corrected")} {Clear(answer, several)}",
                    Newness.Again when told.Count == 0 => Again(brief, answer),
                    _ => Clear(answer, several),
                }
            );
            corrected |= answer.Newness == Newness.Corrected;
        }
        return told;
    }

    /// <summary>"Palpitations? No.": among several answers each says what it answers.</summary>
    private static string Clear(Answer answer, bool several)
    {
        var words = answer.Telling.Words;
        return several && answer.Echo is { } echo && IsBare(words) ? $"{echo}? {words}" : words;
    }

    private static bool IsBare(string words)
    {
        var first = Tokens.Of(words).Take(2).ToList();
        return first.Count > 0 && (Bare.Contains(first[0]) || Bare.Contains(string.Join(' ', first)));
    }

    private static bool IsFrank(string words) =>
        Array.Exists(Frank, frank => words.Contains(frank, StringComparison.OrdinalIgnoreCase));

    private static string Again(ReplyBrief brief, Answer answer)
    {
        var words = answer.Telling.Words;
        return answer.Flows
            ? $"{Lines.Say(brief, "again")} {char.ToLowerInvariant(words[0])}{words[1..]}"
            : $"{Lines.Say(brief, "again-apart")} {words}";
    }

    /// <summary>An interpreter gives the patient's own words as the patient's.</summary>
    private static IEnumerable<string> Reported(ReplyBrief brief, List<string> told)
    {
        if (brief.Narrator != NarratorKind.Interpreter || told.TrueForAll(words => !InOwnVoice(words)))
        {
            return told;
        }
        return [$"{Lines.Say(brief, "reported")} \"{string.Join(' ', told)}\""];
    }

    /// <summary>The patient speaks in it, not the interpreter of them.</summary>
    private static bool InOwnVoice(string words) =>
        !Tokens
            .Of(words)
            .Take(3)
            .Any(word => word is "he" or "she" or "they" or "he's" or "she's" or "they're" or "they've");
}
