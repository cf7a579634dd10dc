using System.Diagnostics;
using LearnClinicalAI.Privacy.Tests.Corpus;

namespace LearnClinicalAI.Privacy.Tests;

public sealed class SpeedTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "1",
        "1-",
        "1 ",
        "a1",
        "A.",
        "1.",
        "1/",
        "Aa ",
        "a@",
        "one ",
        "MRN ",
        "MRN 1 ",
        "0:",
        "http://",
        "(01)",
        "+1 ",
        "name ",
        "Dr Aa ",
        "5 Aa ",
        "a.b",
        "\u200B",
        "e\u0301",
        "1\u200B",
        "four 1 ",
        "12 34 ",
        "patient no: ",
        "#",
        "Aa-",
        "A'",
        "May 1 ",
        "photo of ",
        "AAAA1111-",
        "fax to: ",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_of_full_length_takes_long(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Identifiers.LongestText / unit.Length));
        Identifiers.Find(text[..200]);
        var watch = Stopwatch.StartNew();
        var decision = Identifiers.Decide(text, Channel.Tool, [], []);

        Assert.DoesNotContain(decision.Blocked, finding => finding.Rule == "not-read-in-time");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
        // a tenth of it in a release build; the bound leaves room for a busy machine
        Assert.True(watch.ElapsedMilliseconds < 5000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_long_note_is_read_in_a_moment()
    {
        var note = string.Join('\n', Lines.Negative);
        note = string.Concat(Enumerable.Repeat(note, 1 + (Identifiers.LongestText / note.Length)))[
            ..Identifiers.LongestText
        ];
        Identifiers.Find(note);
        var watch = Stopwatch.StartNew();
        Identifiers.Find(note);

        Assert.True(watch.ElapsedMilliseconds < 3000, $"{watch.ElapsedMilliseconds} ms");
    }
}
