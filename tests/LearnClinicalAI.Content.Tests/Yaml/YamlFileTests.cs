using System.Diagnostics;
using System.Text;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Tests.Yaml;

/// <summary>Alone in the process, so that its processor time is that of what is measured.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class YamlFileTests
{
    private static (Node? Node, IReadOnlyList<Complaint> Complaints) Read(string text)
    {
        var complaints = new Complaints();
        var file = new SourceFile("a.yaml", complaints, new Places());
        return (YamlFile.Read(file, Encoding.UTF8.GetBytes(text)), complaints.InOrder());
    }

    public static TheoryData<string, string, string> Attacks() =>
        new()
        {
            { "five thousand lists deep", new string('[', 5_000), "YamlLimit" },
            { "a hundred maps deep in blocks", Nested(100), "YamlLimit" },
            {
                "more values than anybody writes",
                "[" + string.Join(',', Enumerable.Repeat("a", 60_000)) + "]",
                "YamlLimit"
            },
            { "a file over one mebibyte", "a: " + new string('x', 1 << 20), "YamlLimit" },
            { "aliases that multiply", Bomb(), "YamlFeature" },
            { "a type tag", "a: !!python/object/apply:os.system [ls]", "YamlFeature" },
            { "a second document", "a: 1\n---\nb: 2", "YamlFeature" },
            { "a key twice", "a: 1\na: 2", "DuplicateKey" },
            { "no YAML at all", "a: [1, 2\nb: }", "YamlSyntax" },
            { "nothing", "", "YamlSyntax" },
            { "a list as a key", "? [a, b]\n: c", "YamlFeature" },
            { "many open keys on one line", string.Concat(Enumerable.Repeat("{a: ", 20_000)), "YamlLimit" },
            { "many question marks", string.Concat(Enumerable.Repeat("? ", 20_000)), "YamlLimit" },
            { "many dashes on one line", string.Concat(Enumerable.Repeat("- ", 200_000)), "YamlLimit" },
        };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_hostile_file_is_refused_within_200_ms(string what, string text, string rule)
    {
        var (_, complaints) = Read(text);

        // processor time, the best of five: other work on the machine is not the reader's
        var best = Enumerable.Range(0, 5).Min(_ => Milliseconds(text));
        Assert.True(best < 200, $"{what}: {best} ms");
        Assert.Contains(complaints, complaint => complaint.Rule == rule && complaint.Severity == Severity.Error);
    }

    private static double Milliseconds(string text)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        Read(text);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var complaints = new Complaints();

        Assert.Null(YamlFile.Read(new SourceFile("a.yaml", complaints, new Places()), [0xff, 0xfe, 0x00]));
        Assert.Contains("UTF-8", complaints.InOrder().Single().Message);
    }

    [Fact]
    public void Every_duplicate_key_is_named_at_its_second_place()
    {
        var (_, complaints) = Read("a: 1\nb:\n  c: 1\n  c: 2\na: 3");

        Assert.Equal([(4, 3), (5, 1)], complaints.Select(complaint => (complaint.Line, complaint.Column)));
    }

    [Fact]
    public void A_place_inside_a_block_of_text_is_known_to_the_line()
    {
        var (node, _) = Read("a: |\n  one\n  two\n  three");
        var text = Assert.IsType<TextNode>(Assert.IsType<MapNode>(node).Find("a"));

        Assert.Equal(4, text.MarkOf(text.Text.IndexOf("three", StringComparison.Ordinal)).Line);
    }

    private static string Bomb()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 20; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }
        return text.ToString();
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(level => new string(' ', level) + "a:\n"))
        + new string(' ', depth)
        + "b";
}
