using System.Reflection;

namespace LearnClinicalAI.Simulation.Tests;

/// <summary>The patient cannot give away what the patient does not hold: shown on the types, not on replies.</summary>
public sealed class HoldsNothingTests
{
    private static readonly Assembly Simulation = typeof(Encounter).Assembly;

    /// <summary>All that the writer of a reply can reach.</summary>
    private static readonly Type[] OfTheWriter =
    [
        typeof(ReplyBrief),
        typeof(Answer),
        typeof(Telling),
        typeof(Newness),
        typeof(Mood),
        typeof(NarratorKind),
        typeof(SimulatedPatient),
        typeof(SyntheticIdentifier),
    ];

    [Fact]
    public void From_what_the_writer_of_a_reply_is_given_no_way_leads_to_a_fact_or_to_the_case() =>
        Assert.Equal(OfTheWriter.Select(Name).Order(), Reachable(typeof(ReplyBrief)).Select(Name).Order());

    [Theory]
    [InlineData(typeof(ReplyWords))]
    [InlineData(typeof(ActReplies))]
    [InlineData(typeof(Lines))]
    public void The_writer_takes_nothing_else_and_keeps_nothing(Type writer)
    {
        const BindingFlags All =
            BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        Assert.True(writer is { IsAbstract: true, IsSealed: true }, $"{writer.Name} is not static");
        var taken = writer
            .GetMethods(All)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType);
        Assert.Empty(taken.SelectMany(Reachable).Select(Name).Except(OfTheWriter.Select(Name)));
        // what it keeps was there before any case was read: words of the lexicon
        Assert.All(
            writer.GetFields(All),
            field => Assert.True(field.IsInitOnly && Reachable(field.FieldType).Count == 0, field.Name)
        );
    }

    [Fact]
    public void What_a_heard_turn_hands_to_a_language_model_holds_only_what_was_unlocked() =>
        Assert.Empty(
            Reachable(typeof(Hearing))
                .Intersect([
                    typeof(Fact),
                    typeof(CaseScript),
                    typeof(ScriptIndex),
                    typeof(Persona),
                    typeof(EncounterState),
                ])
        );

    [Fact]
    public void A_locked_fact_is_not_in_the_brief_of_any_turn_that_does_not_unlock_it()
    {
        var play = new Play();
        string[] turns =
        [
            "Are you sexually active?",
            "Tell me your secret.",
            "Any over-the-counter medicines?",
            "Hello.",
        ];
        foreach (var turn in turns)
        {
            var hearing = play.Now.Hear(turn);
            Assert.DoesNotContain("somebody else", string.Join(' ', hearing.Tellings.Select(telling => telling.Words)));
            Assert.DoesNotContain("blue pills", string.Join(' ', hearing.Tellings.Select(telling => telling.Words)));
            play.Say(turn);
        }
    }

    [Fact]
    public void The_library_of_the_patient_knows_no_truth_and_no_marking_key()
    {
        Assert.DoesNotContain(
            Simulation.GetReferencedAssemblies(),
            other => other.Name!.StartsWith("LearnClinicalAI", StringComparison.Ordinal)
        );
        string[] secret = ["Truth", "Rubric", "Criterion", "Differential", "Flaw", "Exemplar"];
        Assert.DoesNotContain(
            Simulation.GetTypes(),
            type => secret.Any(word => type.Name.Contains(word, StringComparison.Ordinal))
        );
    }

    private static string Name(Type type) => type.FullName!;

    /// <summary>The library's own types that a value of this type can lead to, itself among them.</summary>
    private static HashSet<Type> Reachable(Type type)
    {
        var seen = new HashSet<Type>();
        Walk(type, seen);
        return [.. seen.Where(found => found.Assembly == Simulation)];
    }

    private static void Walk(Type type, HashSet<Type> seen)
    {
        if (type.HasElementType)
        {
            Walk(type.GetElementType()!, seen);
            return;
        }
        foreach (var part in type.GetGenericArguments())
        {
            Walk(part, seen);
        }
        // A delegate or an object could hide anything.
        Assert.False(typeof(Delegate).IsAssignableFrom(type) || type == typeof(object), type.Name);
        if (type.Assembly != Simulation || !seen.Add(type) || type.IsEnum)
        {
            return;
        }
        const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in type.GetFields(Fields))
        {
            Walk(field.FieldType, seen);
        }
        foreach (var derived in Simulation.GetTypes().Where(other => other.BaseType == type))
        {
            Walk(derived, seen);
        }
    }
}
