using System.Globalization;

namespace LearnClinicalAI.Simulation;

/// <summary>Reads orders out of talk, sentence by sentence.</summary>
internal static class SpokenOrders
{
    private static readonly string[] Leads =
    [
        "i'd like",
        "i would like",
        "i want",
        "i need",
        "we need",
        "we'd like",
        "let's",
        "lets",
        "let us",
        "let me",
        "can we",
        "could we",
        "can i get",
        "can i have",
        "could i get",
        "could i have",
        "please",
        "order",
        "request",
        "arrange",
        "send",
        "get",
        "give",
        "start",
        "administer",
        "prescribe",
        "repeat",
        "i'll",
        "i will",
        "we'll",
        "we will",
        "i'm going to",
        "i am going to",
        "we're going to",
        "we are going to",
        "i'm just going to",
    ];

    /// <summary>Words that make it a question about the past, a doubt, a refusal or a leave asked.</summary>
    private static readonly string[] Spoilers =
    [
        "have you",
        "had you",
        "did you",
        "do you",
        "were you",
        "are you",
        "has he",
        "has she",
        "did he",
        "did she",
        "ever",
        "already",
        "don't",
        "do not",
        "won't",
        "not",
        "no need",
        "can i examine",
        "may i",
        "would you",
        "is it ok",
        "is it okay",
        "is it all right",
        "is that ok",
        "is that okay",
        "is that all right",
        "is it alright",
        "is that alright",
        "ask",
        "explain",
        "talk",
        "know",
        "tell",
        "hear",
        "told",
    ];

    public static IReadOnlyList<Act> In(CatalogueNames names, string text)
    {
        if (names.All.Count == 0)
        {
            return [];
        }
        var orders = new List<Act>();
        foreach (var sentence in Tokens.Fold(text).Split(['?', '!', ';', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in sentence.Split(". ", StringSplitOptions.RemoveEmptyEntries))
            {
                Read(names, Tokens.Of(part), orders);
            }
        }
        return orders;
    }

    private static void Read(CatalogueNames names, List<string> words, List<Act> orders)
    {
        var line = $" {string.Join(' ', words)} ";
        if (Spoilers.Any(spoiler => line.Contains($" {spoiler} ", StringComparison.Ordinal)))
        {
            return;
        }
        var lead = Leads
            .Select(lead => line.IndexOf($" {lead} ", StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        if (lead < 0)
        {
            return;
        }
        var from = line[..(lead + 1)].Count(sign => sign == ' ') - 1;
        var found = Mentions(names, words, Math.Max(0, from));
        for (var i = 0; i < found.Count; i++)
        {
            var until = i + 1 < found.Count ? found[i + 1].At : words.Count;
            var since = i > 0 ? found[i - 1].End : from;
            if (AsAct(found[i], words, since, until) is { } act && !orders.Contains(act))
            {
                orders.Add(act);
            }
        }
    }

    private sealed record Mention(CatalogueName Name, int At, int End);

    private static List<Mention> Mentions(CatalogueNames names, List<string> words, int from)
    {
        var found = new List<Mention>();
        for (var at = from; at < words.Count; at++)
        {
            Mention? best = null;
            foreach (var name in names.ByFirst[Stem.Of(words[at])])
            {
                var end = EndOf(name, words, at);
                if (end > 0 && (best is null || end > best.End))
                {
                    best = new Mention(name, at, end);
                }
            }
            if (best is not null)
            {
                found.Add(best);
                at = best.End - 1;
            }
        }
        return found;
    }

    private static int EndOf(CatalogueName name, List<string> words, int at)
    {
        foreach (var own in name.Words)
        {
            while (at < words.Count && CatalogueNames.IsArticle(words[at]))
            {
                at++;
            }
            if (at >= words.Count || Stem.Of(words[at]) != Stem.Of(own))
            {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static Act? AsAct(Mention mention, List<string> words, int since, int until) =>
        mention.Name.Entry.Kind switch
        {
            CatalogueKind.Examination => new Act.Examine(mention.Name.Entry.Id),
            CatalogueKind.Investigation => new Act.Order(mention.Name.Entry.Id),
            _ => AsTreatment(mention, words, since, until),
        };

    private static Act? AsTreatment(Mention mention, List<string> words, int since, int until)
    {
        var treatment = mention.Name.Treatment!;
        var (dose, unit) = DoseIn(words, mention.End, until);
        if (dose is null)
        {
            (dose, unit) = DoseIn(words, since, mention.At);
        }
        if (dose is null && treatment.Doses is not null)
        {
            return null;
        }
        var route =
            treatment.Routes.FirstOrDefault(route => DoseRules.Names(words.Skip(since).Take(until - since), route))
            ?? (treatment.Routes.Count == 1 ? treatment.Routes[0] : null);
        return new Act.Treat(treatment.Id, dose, unit, route);
    }

    /// <summary>"300 mg", "300mg".</summary>
    private static (decimal? Dose, string? Unit) DoseIn(List<string> words, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            var figures = words[i].TakeWhile(sign => char.IsDigit(sign)).Count();
            if (figures == 0)
            {
                continue;
            }
            var unit = words[i][figures..];
            if (unit.Length == 0 && i + 1 < until)
            {
                unit = words[i + 1];
            }
            if (
                DoseRules.IsUnit(unit)
                && decimal.TryParse(
                    words[i].AsSpan(0, figures),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var dose
                )
            )
            {
                return (dose, unit);
            }
        }
        return (null, null);
    }
}
